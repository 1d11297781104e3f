# The draft: what there is, what is still asked, and what will be sent.

## The draft's card

intake-card-head = <b>Your draft report</b>
intake-review-head = <b>All there. Check it, then send it.</b>
intake-card-emergency = ⚠️ { $note }
intake-card-words = <blockquote>{ $words }</blockquote>
intake-card-files = Attached: { $files ->
    [one] { $files } file
   *[other] { $files } files
}
intake-card-category = Category: <b>{ $category }</b>{ $by ->
    [words] {" "}(our guess)
   *[citizen] {""}
}
intake-card-place-taken = 📍 { $has ->
    [pin] A point on the map
    [both] { $place } (with a point on the map)
   *[words] { $place }
}
intake-card-place-found = 📍 { $has ->
    [pin] <b>{ $area }</b> (a point on the map)
    [both] <b>{ $area }</b>, “{ $place }” (with a point on the map)
   *[words] <b>{ $area }</b>, “{ $place }”
}
intake-card-place-outside = 📍 { $has ->
    [both] “{ $place }”: the point
   *[pin] This point on the map
} seems to lie outside our area. You can still send the report; a coordinator will find out who is responsible.
intake-card-no-place = 📍 Place: none yet.
intake-card-answer = { $question } <b>{ $answer }</b>
intake-card-happened = It happened: { $day }
intake-card-kind = { $kind ->
    [aspiration] Kind: suggestion
    [information] Kind: request for information
   *[grievance] Kind: complaint
}
intake-review-sealed = 🔒 Officers see all of the above, but not who you are.
intake-review-shared = 👤 Officers see all of the above, and also: { $contact }
intake-review-public = The public can only see the category, area, date, status, agency and number of supporters{ $pinned ->
    [yes] ; whoever reports something alike nearby, also roughly how far away it is
   *[no] {""}
}. Words and photos only if an officer masks and publishes them; you are told and may refuse.
intake-review-confidential = Confidential: the public does not see this report at all.
intake-review-kept-from = This report will not be passed to { $agency }, nor to any office below it.

intake-card-sent = ✅ This draft was sent as report <b>{ $number }</b>.
intake-card-added = ✅ Added to report <b>{ $number }</b>.
intake-card-not-done = Report <b>{ $number }</b> is not done, you say.
intake-card-dropped = Draft cancelled. What was in it is erased.
intake-card-expired = Nobody has touched this draft for a while, so we erased it.
    Is the problem still there? Tell us again at any time.
intake-card-moved = Your draft is further down ⬇️
intake-recall = 🕒 This draft has not been sent. Go on, or cancel it if you no longer need it.

## What is asked

intake-description-ask = What happened? Tell us in your own words.
intake-description-more = Tell us a little more: what is going on, and since when?
intake-files-ask = ⚠️ Videos, voice and documents are passed on as they are; they may show who you are. Include them?
intake-files-edit = Send another photo or file to add it.
intake-change-ask = What would you like to change?
intake-category-ask = What is it about? Choose, or type the name of the category.
intake-place-ask = 📍 Where is this?
    Share the location with the button below, or type the name of the place.
intake-area-ask = Which of these areas is it in?
intake-question-ask = { $question }{ $optional ->
    [yes] {" "}(you may skip this)
   *[no] {""}
}
intake-happened-ask = When did it happen? For example: yesterday, 2 days ago, 17/11.
intake-sharing-ask = May the agency know who you are? If so, they will see: <b>{ $contact }</b>
intake-confidential-ask = The public does not see confidential reports. Keep this one confidential?
intake-kind-ask = Is this a complaint, a suggestion, or a request for information?

intake-place-taken = 📍 { $has ->
    [pin] We have the point on the map.
    [both] The place: <b>{ $place }</b>, with a point on the map.
   *[words] The place: <b>{ $place }</b>
}
intake-place-found = 📍 The place: <b>{ $area }</b>{ $has ->
    [pin] {""}, at the point you sent.
    [both] , “{ $place }”, with a point on the map.
   *[words] , “{ $place }”
}
intake-place-outside = 📍 { $has ->
    [both] “{ $place }”: the point
   *[pin] The point you sent
} seems to lie outside our area. You can still send the report; a coordinator will find out who is responsible. The wrong point? Send another location.
intake-place-none = All right, without a place.
intake-place-ready = Your draft is complete: check it above, then press <b>Send report</b>.
intake-place-closed = The location button is put away.

intake-which-complaint = Which report is this for?{ $files ->
    [0] {""}
    [one] {" "}({ $files } file)
   *[other] {" "}({ $files } files)
}{ $place ->
    [yes] {" "}📍
   *[no] {""}
}
    <blockquote>{ $words }</blockquote>

## What did not fit

intake-too-many-files = { $count } attachments at most. We kept the first ones; send the others later as an addition.
intake-too-long = { $count } characters at most. We kept the beginning; send the rest later as an addition.

## Buttons

button-submit = Send report
button-edit = Change
button-change-category = Change category
button-category = { $category }
button-category-branch = { $category } ›
button-category-general = { $category } (general)
button-category-other = Other
button-more-categories = Other categories
button-no-place = No place
button-area = { $area }
button-other-area = Not here
button-agree-files = Yes, include
button-leave-files-out = Leave them out
button-remove-files = Remove attachments
button-choice = { $choice }
button-skip = Skip
button-office-unknown = Other / not sure
button-today = Today
button-yesterday = Yesterday
button-share = Yes, show me
button-stay-sealed = Keep it secret
button-confidential = Yes, keep confidential
button-public = No need
button-kind-grievance = Complaint
button-kind-aspiration = Suggestion
button-kind-information = Information request
button-part-description = Story
button-part-files = Attachments
button-part-category = Category
button-part-place = Place
button-part-happened = When
button-part-sharing = Identity
button-part-confidential = Confidentiality
button-part-kind = Kind of report
button-new-complaint = New report

## Answers to presses

toast-sent = Report { $number } is sent.
toast-already-sent = This report was already sent: { $number }.
toast-no-draft = This draft is gone. Just tell us again whenever you like.

## What we did not understand

refusal-files = Answer "yes" to include the files, or "no". To add one, just send it.
refusal-description = Tell us in words, for example: The street light has been out since Monday.
refusal-category = There is no such category. Choose a button, or type: other.
refusal-place = Type just the place, for example: in front of Melati market. Or share the location.
refusal-place-required = For this category we need the place. Share the location, or type for example: in front of Melati market.
refusal-area = Choose one of the areas on the buttons, or type: skip.
refusal-question = Choose one of the answers on the buttons, or type: skip.
refusal-happened = We did not understand the day. For example: yesterday, 2 days ago, 17/11.
refusal-sharing = Answer "yes" to show your name to the agency, or "no".
refusal-confidential = Answer "yes" to keep this report confidential, or "no".
refusal-kind = Type: complaint, suggestion, or information.
refusal-not-ready = This draft is not complete yet. See the question on its card.
refusal-unsupported = We cannot keep this one. Send text, a photo, video, voice, document, or a location.
