# For citizens who support somebody else's report: what they see of it, and its news.

## Before a report is sent

support-ask-head = This may be reported already, some { $metres } m from your pin:
support-ask = Is it the same problem? Support it, and you get its news. If it is another one, your report goes on.
support-ask-closed = Is it the same problem? That report is closed; if the problem is still there, better send yours.
support-ask-words = Add your words{ $files ->
    [0] {""}
    [one] {" "}and { $files } file
   *[other] {" "}and { $files } files
} to <b>{ $number }</b>? Only officers see them, and not who you are.
support-draft-gone = This draft has become your support for <b>{ $number }</b>.

## The page of somebody else's report

support-page-head = <b>{ $number } · { $category }</b>
    Sent { $sent }
support-page-area = 📍 { $area }
support-page-status = Status: <b>{ support-status }</b>
    With: { support-desk }{ $supporters ->
        [0] {""}
        [one] {" "}· { $supporters } supporter
       *[other] {" "}· { $supporters } supporters
    }
support-page-words = <blockquote>{ $words }</blockquote>
support-photos = 📷 Photos of report { $number }
support-page-open = Does it trouble you, too? Support it, and you get its news. We show nobody who you are.
support-page-closed = Is the problem still there? Tell us: /report
support-page-yours = You support this report. Anything to add? Reply to this message.
support-joined = ✅ You now support this report and get its news. We show nobody who you are.
support-left = You no longer support <b>{ $number }</b>. We send you no more of its news.
support-ask-second = What would you like to add to <b>{ $number }</b>? Write, or send a photo. Only officers see it.
support-added = ✅ Your addition to <b>{ $number }</b> was passed on to the officers.
support-which = <b>{ $number }</b> ({ $category }), which you support,
support-desk = { $where ->
    [desk] our coordinators
   *[agency] { $agency }
}
support-status = { $status ->
    [submitted] looking for the agency
    [routed] awaiting the first answer
    [in-progress] being worked on
    [on-hold] awaiting the reporter's answer
    [resolved] said to be done
    [archived] archived
   *[closed] { $outcome ->
        [confirmed] done
        [unconfirmed] closed unconfirmed
        [unasked] closed, its reporter could not be asked
        [withdrawn] withdrawn by the reporter
       *[merged] merged
    }
}

support-list-line = 👥 <b>{ $number }</b> · { $late ->
    [yes] ⚠️ late,{" "}
   *[no] {""}
}{ support-status }
    { $category }, which you support

## Inviting neighbours

support-invite = 📣 Invite your neighbours to support <b>{ $number }</b> ({ $category }): show or print this code, or share the link.
    { $link }
    🔒 Whoever opens it sees the category, area, date, status, agency and number of supporters, and its words only if an officer has published them; not who reported it. If you send it yourself, they know that it came from you.
support-invite-words = Report { $number }: { $category }{ $placed ->
    [yes] , { $area }
   *[no] {""}
}. Does it trouble you, too? Support it here instead of writing another report.

## News for supporters

support-news-routed = { support-which } is now with <b>{ $agency }</b>.
support-news-accepted = { $agency } has started on { support-which } just now.
support-news-resolved = { $agency } says that { support-which } is done.
    Is it, in your view? Officers see how many say so; the reporter decides.
support-news-contested = { support-which } is being worked on again: it is not done, says the reporter.
support-news-desk = { support-which } is back with our coordinators, who look for the right agency.
support-news-objected = { support-which } is being looked at again by our coordinators, since the reporter objected.
support-news-archived = { support-which } was archived: our coordinators say that it is not for the government.
    You disagree? Report it yourself and explain: /report
support-news-overdue = ⚠️ { support-which } is late; we have reminded { support-desk }.
support-news-reopened = { support-which } was opened again by the reporter.
support-news-unmerged = { support-which } goes its own way again, with { support-desk }.
support-news-closed = { support-which } { $outcome ->
    [confirmed] is done, and the reporter agrees. Thank you for your support.
    [unconfirmed] was closed unconfirmed. Is the problem still there? Report it: /report
    [unasked] was closed; its reporter could not be asked. Is the problem still there? Report it: /report
    [withdrawn] was withdrawn by its reporter. Is the problem still there? Report it: /report
   *[merged] was merged with <b>{ $merged }</b>, about the same problem. Further news will be of that report.
}

## Buttons

button-same = Yes, support
button-differs = Not this one
button-with-words = Add them
button-without-words = Just support
button-support = Support this
button-invite = Invite neighbours
button-pass-on = Share
button-copy-link = Copy link
button-leave = Stop supporting
toast-solved-noted = Thank you, your answer is counted.

refusal-link = There is no such report, or it is not public. Is there a problem near you? Just tell us here.
refusal-same-gone = That report is not public any more. Press Back to go on with your own.
refusal-own-report = { $number } is a report of your own: see /mine
refusal-invite-closed = { $number } is not open any more, so it cannot be supported.
refusal-invite-confidential = 🔒 { $number } is confidential, so it cannot be shared.
refusal-no-supporter = You do not support { $number }, so nothing has changed.
