# Why something is not done. Often shown as a short note above the chat: no markup, few words.

## The complaint has changed, or is not here

refusal-status = Not possible now: { $number } is { refusal-status-name }.
refusal-stale = { $number } has changed: it is now { refusal-status-name }. See its newest card.
refusal-already-held = { $holder } already holds it.
refusal-not-holder = { $holder } holds it and alone can release it; you can take it over.
refusal-yours = You already hold { $number }.
refusal-elsewhere = { $number } is no longer with this group.
refusal-has-it = { $agency } already has { $number }. Choose another agency.
refusal-desk-only = This is only for the triage desk.
refusal-merge-open = Nothing can be merged into { $number }: it is this report itself, or is no longer open.
refusal-merge-confidential = { $number } is confidential, so no other report can be merged into it.
refusal-not-found = There is no report { $number }. Please check the number.
refusal-not-found-here = Not found in this group: “{ $words }”. Try another word, the name of a place, or the number.
refusal-say-what-to-find = Write what to look for, for example: /find melati market
refusal-no-ready-answer = That ready answer is no longer there for { $number }. Open History again.
refusal-closed = { $number } is { refusal-status-name }, so this was not passed on. Another problem? /report
refusal-reopen-late = { $number } was closed more than { $days } days ago. Please send a new report: /report
refusal-confirmed = You have already said that { $number } is done. Thank you.
refusal-rating-unconfirmed = { $number } can be rated only after you have said that it is done.
refusal-rating-late = { $number } was closed more than { $days } days ago, so its rating can no longer be changed.
refusal-rating-stars = Choose a number from 1 to 5 first.
refusal-rating-words = A rating takes only words. For example: neat work, but the news came late. Never mind? /cancel
refusal-story = We cannot show before and after of { $number } in the channel.
refusal-story-gone = { $number } has been in the channel and was removed. What was removed is not shown again.
refusal-objected-already = You have already objected for { $number }; that is possible once.
refusal-nobody-to-tell = The citizen of { $number } has had their identity erased; there is nobody to tell.
refusal-proof-missing = { $number } needs a photo of the result.
refusal-publish-confidential = { $number } is confidential or about a sensitive matter, so the public may not read it.
refusal-publish-withheld = The citizen of { $number } does not want the public to read it.
refusal-publish-erased = The words of { $number }, or who sent it, have been erased, so it cannot be published.
refusal-published = { $number } may already be read by the public.
refusal-unpublished = What { $number } says is not public anyway.
refusal-button = This button is not valid, so nothing has changed. Use those of a newer message.
refusal-holiday-form = Type the date, then what the day is called, for example: 30 November 2026 City anniversary
refusal-holiday-past = { $day } is over, or today, so no deadline can pass over it. Type a date after today.
refusal-holiday-already = { $day } is no working day there anyway. There is nothing to add.
refusal-holiday-whose = We did not find that agency. Choose a button, or type: all.
refusal-answer-form = It needs two parts: the first line is the label of its button, the lines below are the words for the citizen.
refusal-answer-long = Too long: the label has at most { $title } letters, the words for the citizen { $says }. Please shorten it.
refusal-answers-full = This category already has { $most } ready answers. Delete one first, or change one.
refusal-variables = We do not know { $unknown }. What we can fill in: { $known }. Please type it once more.
refusal-claim-decided = That has been decided already.
refusal-decided = { $decided ->
    [sent] This reply has already been sent to the citizen.
    [note] This reply has already been kept as a note.
   *[dropped] This reply has already been cancelled.
}
refusal-status-name = { $status ->
    [submitted] waiting to be routed
    [routed] new, not yet accepted by the agency
    [in-progress] in progress
    [on-hold] waiting for the citizen's answer
    [resolved] said to be done
    [archived] archived
   *[closed] closed
}

## Who

refusal-not-linked = This group is not linked to any agency, so it cannot change reports.
refusal-anonymous = You are writing anonymously, so nothing has changed. Turn anonymity off and try again: a report has to know its officer.
refusal-bot = Other bots cannot change reports. It takes an officer.
refusal-forwarded = Forwarded commands are not carried out. Please type the command yourself.
refusal-admins-only = This is for admins only.
refusal-unknown-here = We do not know this command. What can be used here: /help
refusal-groups-only = This command is for the groups of agencies. To see your own reports: /mine
refusal-private-only = That command works only in a private chat with the bot. Help for groups: /help
refusal-group-only = Send this command in the group that is to be linked, not here.
refusal-reply-to-card = Reply to a card, to a citizen's message, or to our question, so that it is clear which report you mean.
refusal-not-your-prompt = This question was not for you, or is already settled.

## What was written

refusal-say-question = Please write the question, for example: Which lamp is out?
refusal-say-something = The note is empty. Write something or send a photo.
refusal-complained-of = { $number } must not reach { $agency }: it complains of that agency, or of one above it or in the same group.
refusal-join-complained-of = These cannot be joined: one complains of { $agency }, and { $number } does not, so it may still get there.
refusal-simulate-place = Send a pin, type the name of one area, for example: Melati village, or type: no place.
refusal-say-why-mine = Please write why, for example: Budi is on leave this week.
refusal-say-why-later = Please write why, for example: waiting for a part from the factory.
refusal-extended-already = More time for { $number } was asked for before; that is possible only once.
refusal-extend-late = { $number } is late already. More time can be asked for only before the date has passed.
refusal-not-overdue = { $number } is not late, so there is nothing to remind of yet.
refusal-nudged = You have sent a reminder of { $number }. You can send another from { $again }.
refusal-say-reason = Please write the reason, for example: this road belongs to the village.
refusal-unmerge-late = { $number } was merged more than { $days } days ago, so it can no longer be separated.
refusal-say-publishable = Write it without personal data, for example: Street lamp out in front of the market.
refusal-publish-words-only = Reply with words only. Photos are shown as they are, or not at all.
refusal-say-number = Write the number of the report, for example: KA-7KQ4M-X
refusal-say-name = Write a few letters of the agency's name, for example: transp
refusal-nobody-called = No agency is called anything like “{ $name }”. Try other letters, or pick from the list on the card.
refusal-say-responsible = Please write who is responsible, for example: PLN, phone 123.
refusal-edit-late = This change was not taken along: the message has been acted upon already. Still needed? Send it as a new message.
refusal-too-long = Too long: { $length } characters. At most { $allowed }.
refusal-nothing-to-send = This cannot be passed on. Send words, photos, videos, voice, documents or a place.
refusal-nothing-to-cancel = You are not being asked anything.

## Codes

refusal-code-missing = Please add the code: /link CODE. An admin has it.
refusal-code = This code is not valid: mistyped, used or expired. Ask an admin for a new one.
refusal-group-shared = { $agency } needs another group: in this one an agency could read reports about itself. The code is still good.
refusal-group-shared-desk = The triage desk needs another group: in this one an agency could read reports about itself. The code is still good.
refusal-admin-code-missing = Please add the code: /admin CODE. It was shown when the bot was first started.
refusal-no-such-category = This category is no longer there.
refusal-no-such-agency = This agency no longer exists or has no group.
