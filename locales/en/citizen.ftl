# For citizens: hello, news of their report, and its page.

## Hello

citizen-hello = Hello, I am <b>{ $service }</b>. Tell me about a problem with public services near you: write, send a photo, or share a location. I pass it on to the agency in charge and let you know of every step.
citizen-notice = 🔒 What we keep: your report, and your Telegram account, encrypted, so that we can tell you the news. Agencies do not see who you are unless you allow it. Telegram and the operator of { $service } can find out. See and erase it: /privacy
citizen-tell-us = Go ahead: write what happened, or send a photo. Any order will do.
citizen-help = <b>To report:</b> write, send a photo, or share a location. I ask for what is missing, then you send it.
    <b>To add something:</b> reply to news of your report, or open /mine
    <b>To judge:</b> when the agency says it is done, you have the last word.
    <b>To support:</b> when somebody else has reported the same, you can join in. The link that invites others is in your report.
    /report new report · /mine my reports · /cancel cancel the draft
    /statistics numbers for everybody · /language change the language · /privacy your data
citizen-which-language = Which language would you like?
citizen-language-set = All right, let us go on in English.
citizen-cancelled = Cancelled.
citizen-cancelled-but-draft = Cancelled. Your draft is still there; /cancel once more erases it.
citizen-welcome = You are welcome. Another problem? Tell us at any time, or see your reports: /mine
citizen-nothing-to-cancel = There is nothing to cancel.
citizen-trouble = We have a problem on our side. Your message is saved and will be handled; there is no need to send it again.
citizen-while-away = While you were away there was news{ $count ->
    [0] {" "}for you
    [one] {" "}of { $count } report: { $numbers }
   *[other] {" "}of { $count } reports: { $numbers }
}. The latest is below.

## News of a report

citizen-received-routed = ✅ We have your report: <b>{ $number }</b>
    It is now with { $agency }. First answer by { $due }.
    Anything to add? Reply to this message at any time.
citizen-received-triage = ✅ We have your report: <b>{ $number }</b>
    Our coordinators will find the right agency by { $due }.
    Anything to add? Reply to this message at any time.
citizen-batch = 🔒 { $where ->
    [desk] The triage desk
   *[agency] Officers
} will read it only on { $at }, together with other news, so that the hour points at nobody.
citizen-routed = { citizen-which } is now with <b>{ $agency }</b>.
    First answer by { $due }.
citizen-accepted = { $agency } has started on { citizen-which }.
    Result by { $due }. You will be asked whether it is really done.
citizen-asked = ❔ A question from { citizen-desk } about { citizen-which }:
    <blockquote>{ $said }</blockquote>
    Reply to this message by { $due }. Without an answer they go on with what they have.
citizen-answered = ✅ Your answer about { citizen-which } is on its way to { citizen-desk }.
    They go on with it, result by { $due }.
citizen-hold-expired = 🕒 There was no answer from you about { citizen-which }, so work goes on at { citizen-desk } with what there is, by { $due }.
    Still want to answer? Reply to this message.
citizen-told = 💬 From { citizen-desk } about { citizen-which }{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] : see above.
}{ $open ->
    [yes] {"\u000A"}Anything to say? Reply to this message.
   *[no] {""}
}
citizen-reworded-officer = 💬 From { citizen-desk } about { citizen-which }, ✏️ edited:
    <blockquote>{ $said }</blockquote>{ $open ->
        [yes] {"\u000A"}Anything to say? Reply to this message.
       *[no] {""}
    }
citizen-reworded-desk = { citizen-reworded-officer }
citizen-reworded-citizen = ✏️ What you changed in { citizen-which } was passed on to { citizen-desk }, with what it said before.
citizen-added = ✅ Your addition to { citizen-which } was passed on to { citizen-desk }.
citizen-published = 👁 { citizen-which } can now be read by others who may be reporting the same, like this:
    <blockquote>{ $said }</blockquote>
    { $files ->
        [0] Photos are not shown. Who you are stays secret.
       *[other] The photos above are shown too. Who you are stays secret.
    }
    You would rather not? Press Don’t show; it will not be shown again.
citizen-unpublished = { $role ->
    [citizen] ✅ What you wrote in { citizen-which } is no longer shown to others, and officers cannot show it again.
   *[other] What you wrote in { citizen-which } is no longer shown to others. There is nothing you need to do.
}
citizen-contested = { citizen-which } is being worked on again. { $verdict ->
    [partly] We told { $agency } that it is only partly done.
   *[no] We told { $agency } that it is not done.
}
    Result by { $due }.
citizen-handed-on = { citizen-which } is now with <b>{ $agency }</b>. { $former } explains: “{ $said }”
    Your date stays the same: { $due }.
citizen-overdue = ⚠️ { $clock ->
    [triage] An agency for { citizen-which } was due by { $due }. The coordinators have not found one yet; we have reminded them.
    [response] The first answer for { citizen-which } was due by { $due }. { $agency } has not begun; we have told { citizen-overdue-told }.
   *[resolution] The result for { citizen-which } was due by { $due }. { $agency } has given none; we have told { citizen-overdue-told }.
}
    As soon as there is news, we will tell you. If there is still none on { $next }, we will tell you where else you can turn.
    There is no need to report it again. Something to add, or is it getting worse? Reply to this message.
citizen-overdue-told = { $told ->
    [above] { $above } and the coordinators
   *[desk] the coordinators
}
citizen-long-overdue = ⚠️ { citizen-which } still has no { $clock ->
    [triage] agency; one was due by { $due }. We have reminded the coordinators
    [response] answer; it was due by { $due }. We have reminded { $agency }
   *[resolution] result; it was due by { $due }. We have reminded { $agency }
} again, and we go on watching your report.
    You can also turn to: { $elsewhere }
    Tell them the number of this report and the date that has passed.
citizen-nudged = ✅ We have reminded { citizen-desk } of { citizen-which }.
    If there is still no news, you can remind them again from { $again }.
citizen-extended = 🕒 { $agency } asks for more time for { citizen-which }: “{ $said }”
    The result is now due by { $due }; it was { $former }. This can be asked only once.
citizen-returned = { citizen-which } is not for { $former }: “{ $said }”
    It is now with our coordinators, who will find the right agency by { $due }.
citizen-recalled = We took { citizen-which } back from { $former }. It is now with our coordinators, who will find the right agency by { $due }.
citizen-resolved = { $agency } says that { citizen-which } is done:
    <blockquote>{ $said }</blockquote>
    Is it really done? Without an answer by { $due } we close the report <i>unconfirmed</i>.
picture-before = Before
picture-after = After
citizen-archived = { citizen-which } is not for the government to handle: “{ $said }”
    Responsible is: <b>{ $responsible }</b>
    You disagree? You can object once.
citizen-objected = We have your objection about { citizen-which }.
    Our coordinators will look at it again by { $due }.
citizen-reopened = { citizen-which } is open again, with { citizen-desk }.
    { $where ->
        [desk] They find the right agency by
       *[agency] Result by
    } { $due }.
citizen-unmerged = { citizen-which } is no longer merged and goes its own way again, with { citizen-desk }.
    Next news by { $due }.
citizen-closed-confirmed = ✅ { citizen-which } is done, and you agree. Thank you.
citizen-closed-unconfirmed = { citizen-which } was closed unconfirmed, since we had no answer from you.
    Not done? See the report and press Open again.
citizen-closed-unasked = { citizen-which } was closed. We could not ask you whether it is done, since you had closed this chat.
    Not done? Look at the report, then press Reopen.
citizen-closed-meanwhile = { $outcome ->
    [confirmed] <b>{ $number }</b> is closed already, since you said that it is done.
    [unconfirmed] <b>{ $number }</b> is closed already, unconfirmed, since we had no answer from you in time.
    [unasked] <b>{ $number }</b> is closed already, since we could not ask you in time.
    [withdrawn] <b>{ $number }</b> is closed already, since you withdrew it.
   *[merged] <b>{ $number }</b> is closed already, since it was merged with another report.
}
    { $reopens ->
        [yes] If it is done, there is nothing you need to do. It is not? Press Open again.
       *[no] It is too late to open it again. Still a problem? Send a new report: /report
    }
citizen-closed-withdrawn = { citizen-which } is withdrawn, as you asked.
    Changed your mind? See the report and press Open again.
citizen-closed-merged = { citizen-which } was merged with <b>{ $into }</b>, another report of the same problem. Your words and files go with it, and you still get the news.
    Not the same? See the report and press Open again.

citizen-gained = 👥 Somebody else's report of the same problem was merged with { citizen-which }. Officers now see what both of you said; there is nothing you need to do.
citizen-which = <b>{ $number }</b> (“{ $own }”)
citizen-desk = { $where ->
    [desk] our coordinators
   *[agency] { $agency }
}

## What is asked about a report

citizen-ask-add = What would you like to add to <b>{ $number }</b>? Write, or send a photo.
citizen-ask-answer = What is your answer about <b>{ $number }</b>? Write, or send a photo.
citizen-ask-partly = What is done and what is not yet done about <b>{ $number }</b>? A photo helps.
citizen-ask-contest = What is not done about <b>{ $number }</b>? A photo helps.
citizen-ask-reopen = Why should <b>{ $number }</b> be opened again? A photo helps.
citizen-ask-object = Why do you think the government should handle <b>{ $number }</b>?
citizen-withdraw-sure = Withdraw report <b>{ $number }</b>? Nobody will work on it any more.

## The page of a report

citizen-list-empty = You have no reports yet. Just tell us about the problem: write, or send a photo.
citizen-list-head = <b>Your reports</b> ({ $count }){ $supported ->
    [0] {""}
   *[other] {" "}and those you support ({ $supported })
}{ $pages ->
    [1] {""}
   *[other] {" "}· page { $page }/{ $pages }
}
citizen-list-line = <b>{ $number }</b> · { $late ->
    [yes] ⚠️ late,{" "}
   *[no] {""}
}{ citizen-status }
    “{ $own }”
citizen-page-head = <b>{ $number } · { $category }</b>
citizen-page-words = <blockquote>{ $words }</blockquote>
citizen-page-status = Status: <b>{ citizen-status }</b>
citizen-page-agency = With: { $agency }
citizen-page-desk = With: our coordinators
citizen-page-due = 🕒 { $clock ->
    [triage] An agency will be found by
    [response] First answer by
    [answer] We await your answer until
    [confirmation] We await your word until
    [reach] We cannot ask you yet, and wait until
   *[resolution] Result by
} { $due }
citizen-page-overdue = ⚠️ Late: { $clock ->
    [triage] an agency should have been found by
    [response] the first answer was due by
   *[resolution] the result was due by
} { $due }
citizen-page-nudged = You have reminded them; you can again from { $again }.
citizen-page-history = <b>History</b>
citizen-status = { $status ->
    [submitted] looking for the agency
    [routed] awaiting the first answer
    [in-progress] being worked on
    [on-hold] awaiting your answer
    [resolved] said to be done
    [archived] archived
   *[closed] { $outcome ->
        [confirmed] done
        [unconfirmed] closed unconfirmed
        [unasked] closed, we could not ask you
        [withdrawn] withdrawn
       *[merged] merged
    }
}
citizen-event-submitted = • { $day }: you sent the report
citizen-event-routed = • { $day }: passed on to { $agency }
citizen-event-triage = • { $day }: with our coordinators
citizen-event-accepted = • { $day }: work has started
citizen-event-asked = • { $day }: a question for you: “{ $said }”
citizen-event-answered = • { $day }: you answered{ citizen-event-said }
citizen-event-hold-expired = • { $day }: they go on without an answer
citizen-event-told = • { $day }: news from the agency{ citizen-event-said }
citizen-event-reworded-officer = • { $day }: the agency changed its news: “{ $said }”
citizen-event-reworded-desk = { citizen-event-reworded-officer }
citizen-event-reworded-citizen = • { $day }: you changed what you wrote: “{ $said }”
citizen-event-added = • { $day }: you added{ citizen-event-said }
citizen-event-supporter-added = • { $day }: a supporter added something
citizen-event-published = • { $day }: others may read: “{ $said }”
citizen-event-unpublished = • { $day }: no longer shown to others
citizen-event-resolved = • { $day }: said to be done: “{ $said }”
citizen-event-contested = • { $day }: not done, you said{ citizen-event-said }
citizen-event-returned = • { $day }: not for { $agency }: “{ $said }”
citizen-event-handed-on = • { $day }: passed on to { $agency }: “{ $said }”
citizen-event-recalled = • { $day }: taken back from { $agency }
citizen-event-recategorised = • { $day }: category is now { $category }
citizen-event-overdue = • { $day }: { $clock ->
    [triage] no agency found in time
    [response] no first answer in time
   *[resolution] no result in time
}
citizen-event-long-overdue = • { $day }: still late with { $clock ->
    [triage] finding an agency
    [response] the first answer
   *[resolution] the result
}
citizen-event-nudged = • { $day }: you sent a reminder
citizen-event-extended = • { $day }: date moved to { $due }: “{ $said }”
citizen-event-archived = • { $day }: archived: “{ $said }”
citizen-event-objected = • { $day }: you objected{ citizen-event-said }
citizen-event-closed-confirmed = • { $day }: done, you said
citizen-event-closed-unconfirmed = • { $day }: closed unconfirmed
citizen-event-closed-unasked = • { $day }: closed; we could not ask you
citizen-event-closed-withdrawn = • { $day }: you withdrew it
citizen-event-closed-merged = • { $day }: merged with another report
citizen-event-agreed = • { $day }: { $agreed ->
    [yes] you let us show before and after in the channel
   *[no] before and after do not appear in the channel
}
citizen-event-rated = • { $day }: your rating { rating-stars }{ citizen-event-said }
citizen-event-reopened = • { $day }: you opened it again{ citizen-event-said }
citizen-event-unmerged = • { $day }: no longer merged
citizen-event-said = { $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}

## Buttons

button-answer = Answer
button-object = Object
button-yes-solved = Yes, done
button-partly = Partly
button-not-solved = Not done
button-own-add = Add
button-own-answer = Answer
button-own-confirm = Yes, done
button-own-partly = Partly
button-own-contest = Not done
button-own-withdraw = Withdraw
button-own-nudge = Send reminder
button-own-reopen = Open again
button-own-hide = Don’t show
button-own-object = Object
button-all-mine = My reports
button-withdraw-yes = Yes, withdraw
button-withdraw-no = Never mind
toast-never-mind = All right, never mind.

## Personal data

citizen-privacy = <b>Your data</b>
    We keep your reports, your draft, and encrypted: the number, name and username of your Telegram account.
    Agencies see what you report; who you are only if you allow it.
    The public reads your words only if an officer masks and publishes them; you are told and may refuse. Photos appear in the public channel only if you agree.
    Telegram and the operator of { $service } can find out who you are.
    You can erase it now. The agencies' own record of what they did stays, without your name and words.
citizen-erase-identity-sure = Erase your draft and your identity? Closed reports stay, but are no longer tied to you.
citizen-erase-all-sure = Erase your draft, your identity, and the words and files of your closed reports? This cannot be undone.
citizen-erase-open = You still have { $count ->
    [one] { $count } open report
   *[other] { $count } open reports
}. Without your identity we cannot tell you any news.
    Withdraw all of them first, or let them finish and erase the rest now?
citizen-erased-identity-but-open = Your draft is erased. We keep your identity until the open reports are finished; after that, erase it with /privacy
citizen-erased-all-but-open = Your draft, and the words and files of closed reports, are erased. We keep your identity until the open reports are finished; after that, erase it with /privacy
alert-erased = Erased. We no longer know who you are and cannot write to you. You are welcome to report again at any time.
button-erase-identity = Erase draft and identity
button-erase-all = Erase my words too
button-erase-yes = Yes, erase
button-erase-withdraw = Withdraw and erase all
button-erase-leave = Let them finish

refusal-say-why = We need the reason in words; send a photo together with them. For example: the hole on the east side is back.
refusal-unknown-command = We do not know that command. See /help, or just tell us about the problem.
refusal-language = We do not speak that language yet.
