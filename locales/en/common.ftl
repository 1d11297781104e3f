# Words that are used in many places.

## Buttons

button-open = See report
button-copy-number = Copy number
button-previous = ← Previous
button-next = Next →
button-back = Back
button-cancel = Cancel
button-never-mind = Never mind
button-share-location = 📍 Share my location
button-complaint = { $number } · { $category }
button-language-id = Bahasa Indonesia
button-language-en = English

## Commands

command-report = Make a new report
command-mine = My reports
command-cancel = Cancel the draft or the question
command-language = Change the language
command-help = How this bot works
command-privacy = Your data, and how to erase it
