# Small parts that are put into messages.

fact-day = { $weekday }, { $date } { $month }
fact-day-year = { $weekday }, { $date } { $month } { $year }
fact-moment = { $day } at { $time }
fact-due =
    { $workdays ->
        [0] { $day } (today)
        [one] { $day } (1 working day left)
       *[other] { $day } ({ $workdays } working days left)
    }
fact-due-over =
    { $workdays ->
        [0] { $day } (just passed)
        [one] { $day } (1 working day late)
       *[other] { $day } ({ $workdays } working days late)
    }
fact-category-other = Other
fact-area =
    { $level ->
        [village] { $name } village
        [rural] { $name } village
        [district] { $name } district
       *[other] { $name }
    }
fact-area-short =
    { $level ->
        [village] { $name } village
        [rural] { $name } village
        [district] { $name } district
       *[other] { $name }
    }
fact-agency-unknown = other / not sure
fact-person-unknown = an officer
fact-words-erased = (words erased)
fact-words-unpublished = (the words are no longer public)
fact-files-withheld =
    { $count ->
        [one] 🔒 1 picture file was not passed on: we could not remove what it tells about its sender.
       *[other] 🔒 { $count } picture files were not passed on: we could not remove what they tell about their sender.
    }
fact-elsewhere = Ombudsman of the Republic of Indonesia, telephone 137 or ombudsman.go.id
