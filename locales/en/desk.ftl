# For the triage desk: complaints that have no agency yet.

button-route = Route to
button-likely = { $agency } · { $percent }%
button-refile = Change category
button-recall = Take it back
button-number = { $number }
button-archive = Archive
button-agency = { $agency }
toast-recalled = { $number } is now at your desk.
desk-routed = ➡️ { $number } was routed to { $agency }.
toast-routed = Routed to { $agency }.

desk-card-path = It has been with: { $path }
desk-card-routed = ➡️ Routed to { $agency }.
desk-overdue = ⚠️ <b>{ $number }</b>: { $agency } is late, { agency-was-due } { $due }. We are telling the citizen that you know.
desk-long-overdue = ⚠️ <b>{ $number }</b>: { $agency } is still late, { agency-was-due } { $due }. We are telling the citizen where else to turn.
desk-say-archive-reason = <b>{ $officer }</b>, why is { $number } not for government to handle?
    Reply to this message. The citizen will read it.
desk-say-responsible = <b>{ $officer }</b>, and who is responsible for { $number }?
    Reply to this message, for example: PLN, phone 123.
desk-archived = { $number } was archived by { $officer }.
desk-welcome = ✅ This group is now the triage desk.
    Reports without an agency, or returned by one, come here. Press Route to and pick an agency, or Archive if it is not for government.
    🔒 Of what is said here I handle only commands and replies to me; I keep nothing else. The citizen's name is not shown, unless they allow it.
    Help: /help
desk-help = <b>Working at the triage desk</b>
    The topmost buttons: the agencies that may be right, and how sure we are. <b>Route to</b>: any other, by name or from the list. <b>Change category</b>: we learn from it.
    <b>Archive</b>: when it is not for government. Write why and who is responsible; the citizen reads it.
    <b>Ask the citizen</b>: your clock stands still until it is answered. <b>Note</b> and <b>History</b>: for officers only.
    All that waits: /triage. What is late, with any agency: /overdue. Searching: /find melati market. Numbers: /statistics
    Reply to a card to write; I ask first whether it is for the citizen.
    When you are asked something, reply to the question. Cancel with /cancel
desk-instead-of-group = ⚠️ The group of { $agency } cannot be reached. This was meant for them:

## Why a complaint is at the triage desk

reason-no-category = The citizen found no category that fits.
reason-outside = The place is outside our area.
reason-nobody = No agency handles this category yet.
reason-nobody-here = No agency handles { $category } in { $area } yet.
reason-no-place = Who handles { $category } depends on the place, and that is not known.
reason-no-group = { $former } handles this, but has no group yet.
reason-kept-away = { $former } handles this, but an exception keeps it away, and nobody else can take it.
reason-no-oversight = It complains of { $about }, and no oversight agency can take it.

reason-returned = ↩️ { $former } says that it is not theirs: “{ $said }”
reason-had-it = ↩️ { $former } meant to hand it on to { $agency }, which had it before: “{ $said }”
reason-moves = ↩️ { $former } meant to hand it on to { $agency }, but it has moved too often: “{ $said }”
reason-recalled = ↩️ Taken back from { $former }.
reason-contested = ⚠️ The citizen says: “{ $said }”
reason-archived = Archived: “{ $said }” Responsible: { $responsible }

## Why a complaint is with an agency

reason-handed-on = ➡️ Handed on by { $former }: “{ $said }”

reason-category = { $agency }, because it handles { $category }.
reason-area = { $agency }, because { $category } in { $area } is in its area.
reason-instead = { $agency }, because { $former } cannot take it at present.
reason-handover = { $agency }, because { $category } was handed over to it from { $former }.
reason-oversight = { $agency }, because it complains of { $about }.
reason-desk = { $agency }, chosen by the triage desk.
