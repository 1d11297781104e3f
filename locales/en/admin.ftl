# For admins.

admin-welcome = ✅ You are now an admin of this bot.
    First step: link the groups of the agencies and of the triage desk. /linkcode
    To try where a report would go: /simulate
    Ready answers for officers: /answers. Holidays: /holidays. Who changed what: /changes
    To see the weekly report before it appears: /weekly
admin-help = <b>For admins:</b> /linkcode groups · /simulate where a report would go · /answers ready for officers · /holidays · /changes · /weekly report for the channel
admin-channel-unreachable = ⚠️ The weekly report could not appear: the bot may not post in the public channel.
    Make the bot an admin there that may post messages. The report appears as soon as it can.
admin-channel-lost = ⚠️ The bot may no longer post in the public channel.
    The weekly report will wait until it is an admin there again that may post messages.
admin-channel-ready = ✅ The bot may post in the public channel now. See the next weekly report before others do: /weekly
admin-weekly = { $channel ->
    [none] The settings name no public channel, so no weekly report appears.
   *[there] The next weekly report appears { $due }.
} { $tells ->
    [yes] As of now it says what follows.
   *[no] Nothing was reported or closed this week; if that stays so, nothing appears.
}
admin-choose-agency = A code for whose group?
admin-code-agency = A code for the group of <b>{ $agency }</b>, good once, for one day:
    <code>/link { $code }</code>
    Add the bot to the group with the button below, or send this command in a group that has the bot already.
admin-code-desk = A code for the <b>triage desk</b>'s group, good once, for one day:
    <code>/link { $code }</code>
    Add the bot to the group with the button below, or send this command in a group that has the bot already.
admin-group-unreachable = ⚠️ The group of <b>{ $agency }</b> cannot be reached: the bot was removed or may not write.
    What is meant for them waits until the group can be reached again; meanwhile the triage desk gets copies.
    Add the bot again, or link another group: /linkcode
admin-group-back = ✅ The group of { admin-whose-group } can be reached again. What waited for it is being delivered.
admin-group-moved = The group of { admin-whose-group } is a supergroup now, with a new id. Everything moves with it; there is nothing for you to do.
admin-desk-unreachable = ⚠️ The triage desk's group cannot be reached: the bot was removed or may not write.
    Its cards are waiting. Add the bot again, or link another group: /linkcode
admin-notice-failed = ⚠️ Telegram refused a message and it was not sent (queue number { $outbox }).
    Its reason: { $why }
admin-quarantined = ⚠️ An incoming message could not be handled and was put aside (update { $update }). Other messages go on.
    See the log; the message is still kept.
button-add-group = Add to group
button-copy-code = Copy command
button-triage-desk = Triage desk

## Where would a report go?

admin-simulate-category = 🧭 A trial: who would get a report? Nothing is sent.
    Choose its category, or type the name.
admin-simulate-office = 🧭 <b>{ $category }</b>: which agency does it complain of?
    Choose one, or type its name.
admin-simulate-place = 🧭 <b>{ $category }</b>: where is it?
    Send a pin (📎 › Location), or type the name of the area.
admin-simulated = 🧭 <b>{ $category }</b>{ $where ->
    [inside] {" "}in { $area }
    [named] {" "}in { $area }
    [near] {" "}near { $area }
    [parent] {" "}in { $area }, outside the smaller areas
    [outside] , outside our area
   *[none] , in no area
}
admin-simulated-to = ➡️ { $to ->
    [desk] <b>The triage desk</b>
   *[agency] <b>{ $agency }</b>
}
button-simulate-again = Try another

## Ready answers

admin-answers = 📝 Ready answers: for which category?
    Choose one, or type its name.
admin-answers-of = 📝 <b>{ $category }</b>: { $count ->
    [0] no ready answers yet.
    [one] one ready answer. Choose it to read or change it.
   *[other] { $count } ready answers. Choose one to read or change it.
}
admin-answers-above = Officers also see { $count } from { $category }.
admin-answers-kept = Changed here, so an import of the directory's file does not replace them.
admin-answer-ask = 📝 <b>{ $category }</b>: type the answer in { admin-language }.
    The first line is the label of its button; below it are the words for the citizen. For example:
    <blockquote>Scheduled
    Report { "{number}" } is on the schedule of { "{agency}" }, by { "{due}" }.</blockquote>
    We fill in: { $known }
admin-answer-now = Now:
    <blockquote>{ $title }
    { $words }</blockquote>
admin-answer-card = 📝 <b>{ $category }</b>: this is what citizens read. Number, agency and date are examples.
admin-answer-reads = <b>{ $title }</b> ({ admin-language })
    <blockquote>{ $words }</blockquote>
admin-answer-when = { $count ->
    [0] Always offered. Choose statuses if it fits only at times:
   *[other] Offered only at the statuses marked ✓.
}
admin-answer-delete = Delete the answer “{ $title }”? What was sent to citizens stays.
admin-answer-added = ✅ Answer “{ $title }” was added for { $category }.
admin-answer-changed = ✅ Answer “{ $title }” for { $category } was changed.
admin-answer-deleted = ✅ Answer “{ $title }” for { $category } was deleted.
admin-language = { $language ->
    [id] Indonesian
    [en] English
   *[other] { $language }
}
button-answers = Other categories
button-answers-category = { $category } ({ $count })
button-answer-new = Add an answer
button-answer-save = Save
button-answer-delete = Delete
button-answer-delete-yes = Yes, delete
button-answer-words = Change: { $language ->
    [id] Indonesian
    [en] English
   *[other] { $language }
}
button-answer-when = { $is_on ->
    [yes] ✓{" "}
   *[no] {""}
}{ $status ->
    [routed] New
    [in-progress] In progress
    [on-hold] Waiting for citizen
    [resolved] Said to be done
   *[closed] Closed
}

## Local holidays

admin-holidays = 📅 { $days ->
    [some] Holidays to come, beside Saturdays and Sundays. Deadlines pass over them. Choose one to remove it.
   *[none] No holidays are near, beside Saturdays and Sundays.
}
admin-holiday-usual = • { $day }: national calendar, or the settings
admin-holiday-added = • <b>{ $day }</b>: { $name } ({ admin-holiday-for })
admin-holiday-ask = 📅 Type the date and its name. For example: 30 November 2026 City anniversary
admin-holiday-whose = 📅 <b>{ $day }</b>, { $name }: whose holiday is it? Choose, or type the agency's name.
    A holiday of an agency is one for those below it, too.
admin-holiday-remove = Remove <b>{ $day }</b> ({ $name }) from the holidays of { admin-holiday-for }?
admin-holiday-set = ✅ { $day } ({ $name }) is now a holiday for { admin-holiday-for }.
admin-holiday-gone = ✅ { $day } ({ $name }) is an ordinary working day again for { admin-holiday-for }.
admin-holiday-promise = This goes for deadlines that start from now on. Dates that citizens were promised stay.
admin-holiday-for = { $whose ->
    [agency] { $agency }
   *[all] all agencies
}
button-holidays = See all
button-holiday = { $day }
button-holiday-new = Add a holiday
button-holiday-all = All agencies
button-holiday-remove = Yes, remove

## Who changed what

admin-changes = 🗒️ What admins changed last, newest first:
admin-no-changes = 🗒️ Admins have not changed anything here yet.
admin-changed = <b>{ $at }</b> · { $who }

## What the bot may do in groups

group-lacks = ⚠️ I need this permission in the group, so that everything arrives. Please ask a group admin to turn it on (group profile › Administrators › this bot):
group-lacks-write = • <b>Send messages</b>: without it, no report arrives here.
group-lacks-photos = • <b>Send photos</b>: without it, citizens' photos are not shown here.
group-lacks-files = • <b>Send files</b>: without it, citizens' documents are not shown here.
group-lacks-topics = • <b>Manage topics</b>: without it, reports are plain cards, not topics of their own.
group-lacks-pins = • <b>Pin messages</b>: without it, the card is not always on top of its topic.
group-back = ✅ I am back in this group. What waited while I could not write is on its way.
group-complete = ✅ Thank you, I now have every permission that I need in this group.
admin-group-lacks = ⚠️ In the group of { admin-whose-group } the bot lacks permissions:
admin-group-complete = ✅ In the group of { admin-whose-group } the bot has every permission again.
admin-group-form = The group of { admin-whose-group } { $form ->
    [forum] now has topics: each report gets one of its own with its next news.
   *[plain] has no topics any more: reports are plain cards.
}
admin-topic-closed = Somebody closed the topic of <b>{ $number }</b>, which is not done yet. We are opening it again.
admin-topic-gone = ⚠️ Somebody deleted the topic of <b>{ $number }</b> in its group. A new one is being made, with its card and evidence.
admin-topic-twice = There may be two topics for <b>{ $number }</b>: Telegram's answer did not reach us. If one of them is empty, please delete it.
admin-whose-group = { $where ->
    [desk] <b>the triage desk</b>
   *[agency] <b>{ $agency }</b>
}
