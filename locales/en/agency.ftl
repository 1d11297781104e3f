# For officers in their agency's group: cards, questions, and what citizens say.

## Cards

agency-card-head = <b>{ $number } · { $category }</b>
    Sent { $sent }
agency-card-kind = { $kind ->
    [aspiration] 💡 Suggestion
    [information] ❔ Request for information
   *[grievance] Complaint
}
agency-card-due = 🕒 { $clock ->
    [triage] To be routed by
    [response] First answer by
    [answer] Waiting for the citizen's answer until
    [confirmation] Waiting for the citizen's word until
    [reach] The citizen cannot be asked yet; waiting until
   *[resolution] To be resolved by
} { $due }
agency-card-overdue = ⚠️ Late: { agency-was-due } { $due }
agency-was-due = { $clock ->
    [triage] it should have been routed by
    [response] the first answer was due by
   *[resolution] it should have been resolved by
}
agency-card-place = 📍 { $has ->
    [words] { $place }
   *[pin] The pin on the map above
}
agency-card-area = 📍 <b>{ $area }</b>{ $has ->
    [words] , “{ $place }”
   *[pin] {" "}(the pin on the map above)
}
agency-card-words = <blockquote>{ $words }</blockquote>
agency-card-happened = Happened on { $day }
agency-card-answer = { $question } <b>{ $answer }</b>
agency-card-published = 👁 The public may read what was said
agency-card-confidential = 🔒 Confidential: please keep it inside this group.
agency-card-contact = 👤 The citizen may be contacted: { $contact }
agency-card-status = Status: <b>{ agency-status }</b>
agency-card-status-unheld = Status: <b>{ agency-status }</b> · Held by: nobody yet
agency-card-status-held = Status: <b>{ agency-status }</b> · Held by: { $holder }
agency-card-rating = The citizen's rating: <b>{ rating-stars }</b>{ rating-reasons }
agency-card-supporters = 👥 { $count ->
    [0] No supporters any more
    [one] { $count } supporter
   *[other] { $count } supporters
}
agency-card-supporters-say = Supporters say: { $solved } done, { $unsolved } not done
agency-card-gone = { $number } is now with { $agency }.
agency-card-below = ⬇️ The card of { $number } is below.
agency-card-in-topic = ⬇️ { $number } now has a topic of its own in this group; its card is there.
agency-topic-reopened = { $number } is not done yet, so I am opening its topic again. It closes by itself with the report.
agency-in-topic = ➡️ { $number } is in its own topic.
button-open-topic = Open topic
agency-topic-name = { $number } · { $category }{ $has ->
    [area] {" "}· { $area }
    [words] {" "}· { $place }
   *[none] {""}
}
agency-card-gone-desk = { $number } is now with the triage desk.
agency-evidence = { $number }
agency-evidence-words = <b>{ $number }</b>, the whole report:
    <blockquote>{ $words }</blockquote>
agency-evidence-place = { $place }

agency-status = { $status ->
    [submitted] waiting to be routed
    [routed] new
    [in-progress] in progress
    [on-hold] waiting for the citizen's answer
    [resolved] said to be done, waiting for the citizen
    [archived] archived
   *[closed] closed{ $outcome ->
        [confirmed] , confirmed by the citizen
        [unconfirmed] , unconfirmed
        [unasked] , citizen could not be asked
        [withdrawn] , withdrawn by the citizen
        [merged] , merged
       *[none] {""}
    }
}

## Buttons

button-accept = Accept
button-ask = Ask the citizen
button-note = Note
button-release = Release
button-take-over = Take over
button-more-time = More time
button-resolve = Resolved
button-more = More…
button-fewer = Fewer
button-not-ours = Not ours
button-hand-on = Hand on
button-merge = Merge
button-unmerge = Separate again
toast-merged = { $number } is merged into { $into }.
toast-unmerged = { $number } goes its own way again.
button-publish = Publish words
button-publish-so = Yes, like this
button-publish-photos = Yes, with photos
button-unpublish = Hide again
toast-unpublished = What { $number } says is no longer public.
button-find = 🔎 Search by name
button-branch = { $agency } ›
button-history = History
button-earlier = ← Earlier
button-later = Later →
button-choice-send = Send to citizen
button-choice-keep = Internal note
button-claim-another = Another photo
button-claim-anyway = Send anyway
button-claim-drop = Cancel
button-choice-drop = Cancel
toast-accepted = { $number } is now yours.
toast-released = { $number } is no longer yours.
toast-cancelled = Cancelled.

## What officers are asked

agency-say-question = <b>{ $officer }</b>, what do you need to ask the citizen about { $number }?
    Reply to this message with one question. Your clock stands still until it is answered.
agency-say-note = <b>{ $officer }</b>, what is your note on { $number }?
    Reply to this message. The citizen does not read it; officers who handle this report later can.
agency-say-why-mine = <b>{ $officer }</b>, why do you take over { $number }?
    Reply to this message in a few words. Whoever holds it now and your colleagues here read it; the citizen does not.
agency-say-why-later = <b>{ $officer }</b>, why does { $number } take longer?
    Reply to this message. The citizen reads it. More time can be asked for only once.
agency-say-remark = <b>{ $officer }</b>, what was done about { $number }?
    Reply to this message, { $proof ->
        [yes] with a photo of the result
       *[no] with a photo if you like
    }. The citizen reads it and says whether it is solved.
agency-say-remark-words = <b>{ $officer }</b>, we have kept what you sent; only the words are missing: what was done about { $number }?
    Reply to this message. The citizen reads it and says whether it is solved.
agency-send-proof = <b>{ $officer }</b>, { $number } still needs a photo of the result.
    Reply to this message with the photo. We have kept what you sent.
agency-looking = ⏳ We are comparing the photos for { $number } with others. One moment.
agency-proof = ⚠️ <b>{ $officer }</b>, about the photos for { $number }:
agency-proof-citizens = • They look the same as a photo that came from citizens.
agency-proof-used = • They were proof before, for { $numbers }.
agency-proof-elsewhere = • They were proof before, for another report.
agency-proof-unseen = • { $count ->
    [one] { $count } photo
   *[other] { $count } photos
} could not be compared.
agency-proof-ask = Nothing was sent to the citizen yet. Take another photo, or send it anyway? If you send it, history says so.
agency-proof-late = ⚠️ Only now could we compare the photos for { $number }:
agency-proof-late-ask = The citizen has them already, with the news that it is done; history notes this. A wrong photo? Reply to this message with the right one.
agency-send-another = <b>{ $officer }</b>, which photo shows what was done for { $number }?
    Reply to this message with another photo. What you wrote stays.
agency-say-reason = <b>{ $officer }</b>, why is { $number } not yours?
    Reply to this message. Name the right agency if you know it; the triage desk and the citizen will read it.
agency-say-why-theirs = <b>{ $officer }</b>, why should { $number } go to { $agency }?
    Reply to this message. { $agency } and the citizen read it; the date stays the same. What has been passed about too often goes to the triage desk.
agency-say-same = <b>{ $officer }</b>, which report is { $number } the same as?
    Choose one nearby, or reply with its number. The reporter becomes a supporter; words and files go along.
agency-merged = 🔗 { $number } merged into { $into }, says { $officer }.
agency-merged-words = 🔗 Into <b>{ $into }</b> was merged { $number }{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-publish = <b>{ $officer }</b>, may the public read { $number } like this?
    <blockquote>{ $words }</blockquote>
    { $doubtful ->
        [yes] ⚠️ Something in it still looks like personal data.
       *[no] Numbers, plates, accounts and names that we recognise are written •••.
    } Check for names, addresses and whatever else points at somebody.
    Needs changing? Reply to this message with the right words. The citizen is told and may refuse.
agency-publish-photos = 📷 { $number }: { $count ->
    [one] one photo that can be shown
   *[other] { $count } photos that can be shown
} with it, as they are. Look first: any faces, number plates, or somebody’s house?
agency-published = 👁 { $number } may now be read by the public, as { $officer } decided. The citizen is told.
    Changed your mind? Press History, then Hide again.
agency-say-name = <b>{ $officer }</b>, which agency is { $number } for?
    Reply to this message with a few letters of its name, for example: transp
agency-found = Agencies like “{ $name }”. None of these? Reply again with other letters.
agency-chosen = Chosen: { $agency }.
agency-heard = Noted. One more thing, below.
agency-cancelled = Cancelled; nothing has changed.
agency-asked = ❔ { $officer }'s question about { $number } is on its way to the citizen.
agency-noted = 📝 { $officer }'s note on { $number } is kept. The citizen does not see it.
agency-resolved = ✅ { $officer } says that { $number } is resolved. We are asking the citizen.
agency-took-over = ✅ { $number } is now held by { $officer }.
agency-extended = 🕒 { $number }: { $officer } asked for more time. Now due by { $due }.
agency-taken-over = 🔁 <b>{ $number }</b>: { $officer } takes over from { $holder }:
    <blockquote>{ $said }</blockquote>
agency-left = 👋 { $holder } has left this group. Now held by nobody: { $numbers }{ $more ->
    [0] {"."}
   *[other] {", and "}{ $more } more.
}
agency-returned = ↩️ { $number } went back to the triage desk, as { $officer } explained.
agency-handed-on = ➡️ { $number } was handed on to { $agency }, as { $officer } explained.
agency-handed-to-desk = ↩️ { $number } has been passed about, so it went to the triage desk, with what { $officer } explained and the proposal: { $agency }.
agency-your-words = What you wrote, so that it is not lost:
    <blockquote>{ $words }</blockquote>

## An officer's reply: who is it for?

agency-choice = Who is this reply on { $number } for?
agency-ready = Ready answers for { $number }. Choose one; you read it before it is sent.
agency-ready-words = <blockquote>{ $words }</blockquote>
button-ready = Ready answers
button-ready-answer = { $title }
agency-choice-sending = ⏳ On its way to the citizen ({ $number }).
agency-choice-dropped = Neither sent nor kept.
agency-fate-delivered = ✅ Delivered to the citizen ({ $number }).
agency-fate-waiting = ⏳ Not yet delivered to the citizen ({ $number }). We keep trying.
agency-fate-blocked = ⚠️ Not delivered ({ $number }): the citizen has closed the chat with the bot. We keep the message until they return.

## What citizens say

agency-added = ➕ <b>{ $number }</b>: the citizen adds something{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-reworded = ✏️ <b>{ $number }</b>: the citizen changed what they wrote:
    <blockquote>{ $said }</blockquote>
    Before:
    <blockquote>{ $before }</blockquote>
agency-supporter-added = 💬 <b>{ $number }</b>: a supporter adds something{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-answered = 💬 <b>{ $number }</b>: the citizen has answered{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    Your clock is running again.
agency-hold-expired = 🕒 <b>{ $number }</b>: the citizen did not answer in time. Please go on with what you have; your clock is running again.
agency-contested = ⚠️ <b>{ $number }</b>: { $verdict ->
    [partly] the citizen says it is only partly solved
   *[no] the citizen says it is not solved
}{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    It is in progress again.
agency-contested-again = ⚠️ <b>{ $number }</b>: the citizen disagrees with { $agency } again and says it is { $verdict ->
    [partly] only partly solved
   *[no] not solved
}{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
    { $agency } works on it again. We tell you because they have disagreed before.
agency-reopened = ⚠️ <b>{ $number }</b>: the citizen has opened it again{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-objected = ⚠️ <b>{ $number }</b>: the citizen objects to the archiving{ $spoken ->
    [yes] :
    <blockquote>{ $said }</blockquote>
   *[no] .
}
agency-withdrawn = <b>{ $number }</b>: the citizen has withdrawn it. There is nothing left to do.

## Lists

agency-list = { $count ->
    [0] { $which ->
        [desk] No report is waiting here.
        [late] No report is late.
        [held] { $holder } holds no report.
        [found] Not found: “{ $words }”. Try another word, the name of a place, or the number.
       *[other] There is no report in this list.
    }
    [one] <b>{ agency-list-name }: 1 report</b>
   *[other] <b>{ agency-list-name }: { $count } reports</b> ({ $page }/{ $pages })
}
agency-list-many = <b>{ agency-list-name }: more than { $count } reports</b> ({ $page }/{ $pages })
    These are the newest. Add a word to see fewer.
agency-list-name = { $which ->
    [desk] Waiting here
    [new] New
    [working] In progress
    [waiting] Waiting for the citizen
    [late] Late
    [held] Held by { $holder }
    [found] With “{ $words }”
   *[open] Queue
}
agency-list-line = <b>{ $number }</b> · { $category }
    “{ $words }”
    { $clock ->
        [none] {""}
        [late] ⚠️ { $due } ·{" "}
       *[runs] 🕒 { $due } ·{" "}
    }{ $elsewhere ->
        [yes] { $agency } ·{" "}
       *[no] {""}
    }{ agency-status }{ $held ->
        [yes] {" "}· { $holder }
       *[no] {""}
    }
button-filters = Filter
button-list = { $which ->
    [new] New
    [working] In progress
    [waiting] With citizen
    [late] Late
    [held] Mine
   *[open] All
}

## A deadline that has passed

agency-reminded = 🕒 <b>{ $number }</b>: { $alarm ->
    [half] half of the time is over
   *[eve] the date is near
}. { $clock ->
    [triage] Routing
    [response] First answer
   *[resolution] Done
} by { $due }.
agency-overdue = ⚠️ <b>{ $number }</b> is late: { agency-was-due } { $due }. { $where ->
    [desk] We are telling the citizen.
   *[agency] We are telling the citizen{ $told ->
        [above] , { $above }
       *[desk] {""}
    } and the coordinators.
}
agency-long-overdue = ⚠️ <b>{ $number }</b> is still late: { agency-was-due } { $due }. We are telling the citizen where else to turn.
agency-below-overdue = ⚠️ <b>{ $number }</b>: { $agency } is late, { agency-was-due } { $due }. We tell you as the office above; the citizen and the coordinators are told, too.
agency-nudged = 🔔 <b>{ $number }</b>: the citizen sends a reminder; { agency-nudged-late }.
agency-nudged-late = it was due { $due }

## History

agency-history = <b>History of { $number }</b> ({ $page }/{ $pages })
agency-event-submitted = { $at }: sent by the citizen{ $files ->
    [0] {""}
    [one] , 1 file
   *[other] , { $files } files
}
agency-event-routed = { $at }: to { $agency }{ $role ->
    [desk] , by { $officer }
   *[other] {""}
}
agency-event-triage = { $at }: to the triage desk
agency-event-accepted = { $at }: accepted by { $officer }
agency-event-released = { $at }: { $role ->
    [clock] { $holder } left the group, so nobody holds it
   *[other] released by { $holder }
}
agency-event-taken-over = { $at }: { $officer } took over from { $holder }: “{ $said }”
agency-event-asked = { $at }: { $officer } asked: “{ $said }”
agency-event-answered = { $at }: the citizen answered{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-hold-expired = { $at }: no answer from the citizen
agency-event-noted = { $at }: 📝 { $officer }{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-told = { $at }: { $officer } to the citizen{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-reworded = { $at }: ✏️ { $role ->
    [citizen] the citizen changed what they wrote
   *[other] { $officer } changed the news
}: “{ $said }”{ agency-event-files }
agency-event-added = { $at }: the citizen added{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-supporter-added = { $at }: a supporter added{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-published = { $at }: { $officer } let the public read: “{ $said }”{ agency-event-files }
agency-event-unpublished = { $at }: { $role ->
    [citizen] the citizen does not want the public to read it
   *[other] { $officer } hid it from the public again
}
agency-event-resolved = { $at }: { $officer } says it is done: “{ $said }”{ agency-event-files }
agency-event-proof-citizens = ⚠️ Sent although a photo looks the same as one from citizens.
agency-event-proof-used = ⚠️ Sent although a photo was proof before, for { $numbers }.
agency-event-proof-elsewhere = ⚠️ Sent although a photo was proof before, for another report.
agency-event-proof-unseen = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
} could not be compared with others.
agency-event-proof-doubted = { $at }: ⚠️ the photos could be compared only after they were sent
agency-event-delivered = { $at }: the citizen was asked whether it is done
agency-event-held = { $at }: the citizen cannot be asked yet whether it is done; they have closed the chat
agency-event-contested = { $at }: { $verdict ->
    [partly] only partly solved, says the citizen
   *[no] not solved, says the citizen
}{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-returned = { $at }: { $former } ({ $officer }): not ours: “{ $said }”
agency-event-handed-on = { $at }: { $former } ({ $officer }) handed it on to { $agency }: “{ $said }”
agency-event-recalled = { $at }: taken back from { $former } by the triage desk ({ $officer })
agency-event-recategorised = { $at }: category changed by { $officer }: { $former } → { $category }
agency-event-overdue = { $at }: ⚠️ late, { agency-was-due } { $due }
agency-event-reminded = { $at }: 🕒 reminded, { $alarm ->
    [half] half of the time is over
   *[eve] the date is near
}
agency-event-long-overdue = { $at }: ⚠️ still late, { agency-was-due } { $due }
agency-event-nudged = { $at }: 🔔 reminder from the citizen
agency-event-extended = { $at }: { $officer } asked for more time until { $due }: “{ $said }”
agency-event-archived = { $at }: archived by { $officer }: “{ $said }” Responsible: { $responsible }
agency-event-objected = { $at }: the citizen objected: “{ $said }”{ agency-event-files }
agency-event-closed = { $at }: closed, { $outcome ->
    [confirmed] confirmed by the citizen
    [unconfirmed] unconfirmed
    [unasked] citizen could not be asked
    [withdrawn] withdrawn by the citizen
   *[merged] merged
}
agency-event-unmerged = { $at }: { $officer } separated it again
agency-event-agreed = { $at }: { $agreed ->
    [yes] the citizen lets us show before and after in the channel
   *[no] the citizen does not want before and after in the channel
}
agency-event-rated = { $at }: rated { rating-stars } by the citizen{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}
agency-event-rated-why = { $reasons }
agency-event-reopened = { $at }: opened again by the citizen{ $spoken ->
    [yes] : “{ $said }”
   *[no] {""}
}{ agency-event-files }
agency-event-files = { $files ->
    [0] {""}
    [one] {" "}[1 file]
   *[other] {" "}[{ $files } files]
}

## Groups

agency-hello = Hello. This group is not linked to any agency yet.
    Ask an admin for a code, then send it here: /link CODE
agency-welcome = ✅ This group now receives reports for <b>{ $agency }</b>.
    Each report is one card, in a group with topics in a topic of its own. Press Accept, Ask the citizen, Resolved, or Not ours; to write to the citizen, reply to the card and then choose who it is for.
    🔒 Of what is said here I handle only commands and replies to me; I keep nothing else. The citizen's name is not shown, unless they allow it.
    Help: /help
agency-help = <b>Working with cards</b>
    <b>Accept</b>: you hold it, until you <b>release</b> it or a colleague <b>takes over</b>. <b>Ask the citizen</b>: one question; your clock stands still until it is answered.
    <b>Resolved</b>: write what was done; the citizen judges. <b>Hand on</b>: to another agency. <b>Not ours</b>: to the triage desk. <b>More time</b>: only once; the citizen reads why.
    <b>Note</b> and <b>History</b>: for officers only. Below the history: <b>Ready answers</b> (if there are any) and <b>Publish words</b>.
    Reply to a card or a citizen's message to write; I ask first whether it is for the citizen.
    Lists: /queue, /overdue, /mine. Searching: /find melati market. Numbers: /statistics
    When you are asked something, reply to the question. Cancel with /cancel
command-group-help = How to work with cards
command-queue = All open reports here
command-overdue = Reports that are late
command-held = Reports that you hold
command-find = Find a report: words, place or number
command-triage = What waits at the triage desk
command-group-cancel = Cancel what you are being asked
command-link = Link this group with a code

## Morning digest

agency-digest = ☀️ <b>{ $where ->
    [desk] Coordinators
   *[agency] { $agency }
}</b>, { $day }
agency-digest-fresh = New: { $count }
agency-digest-due = 🕒 Due today: { $count }
agency-digest-late = ⚠️ Late: { $count }
agency-digest-held = Waiting for the citizen: { $count }
agency-digest-contested = Not done, citizens say: { $count }
agency-digest-more = { $where ->
    [desk] See: /triage · /overdue
   *[agency] See: /queue · /overdue
}
