# Numbers: in words, and in the picture that goes with them.

command-statistics = Numbers: how many reports, how fast
button-each-agency = Each agency

statistics-head = 📊 <b>{ $of }</b>
    { statistics-period }
statistics-period = The last { $weeks } weeks, up to { $until }
statistics-flow = { $received ->
    [one] { $received } report
   *[other] { $received } reports
} received, { $ended } closed. Still open: <b>{ $open }</b>.
statistics-answers = 🕒 First answer: { statistics-spread } ({ $count ->
    [one] { $count } report
   *[other] { $count } reports
}).
statistics-results = 🔧 Result: { statistics-spread } ({ $count ->
    [one] { $count } report
   *[other] { $count } reports
}).
statistics-spread = { $told ->
    [one] { statistics-most }
    [all] all { statistics-most }
    [half-and-all] half { statistics-half }, all { statistics-most }
    [most] nine in ten { statistics-most }
   *[half-and-most] half { statistics-half }, nine in ten { statistics-most }
}
statistics-half = { $half ->
    [0] on the same day
    [one] within { $half } day
   *[other] within { $half } days
}
statistics-most = { $most ->
    [0] on the same day
    [one] within { $most } day
   *[other] within { $most } days
}
statistics-promised = On time: <b>{ $percent }%</b> of { $count ->
    [one] { $count } deadline
   *[other] { $count } deadlines
}.
statistics-endings = ✅ Closed: { $confirmed } confirmed by the reporter{ $unconfirmed ->
    [0] {""}
   *[other] , { $unconfirmed } without confirmation
}{ $unasked ->
    [0] {""}
   *[other] , { $unasked } whose reporter could not be asked
}{ $withdrawn ->
    [0] {""}
   *[other] , { $withdrawn } withdrawn
}{ $merged ->
    [0] {""}
   *[other] , { $merged } merged
}{ $archived ->
    [0] {""}
   *[other] , { $archived } archived
}.
statistics-contested = “Not done”, the reporter said: { $count ->
    [one] { $count } time
   *[other] { $count } times
}.
statistics-satisfaction = ⭐ Reporters rate it <b>{ statistics-chart-stars }</b> of 5 on average ({ $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}{ $few ->
    [yes] , still few
   *[no] {""}
}).
statistics-withheld = What we know from fewer than { $few } reports is not shown, so that nobody can tell who reported.

statistics-agencies = <b>Each agency</b>, { $since } – { $until }
statistics-agency = • <b>{ $agency }</b>: { $received } received, { statistics-ended }, { $open } still open
statistics-ended = { $ended } closed{ $known ->
    [yes] {" "}({ $confirmed } confirmed)
   *[no] {""}
}
statistics-agency-on-time = { statistics-agency }, { $percent }% on time
statistics-agency-rated = { $timely ->
    [yes] { statistics-agency-on-time }
   *[no] { statistics-agency }
}, ⭐ { statistics-chart-stars } ({ $count })
statistics-stars = ⭐ is what reporters gave on average, of 5, and how many of them.
statistics-others = • { $count ->
    [one] { $count } other agency
   *[other] { $count } other agencies
}: { $received } received in all
statistics-no-agencies = { $few ->
    [1] No agency has received a report in this time.
   *[other] No agency has received { $few } reports or more in this time. Smaller numbers are not shown, so that nobody can tell who reported.
}

## In the picture

statistics-chart-title = { $of }
statistics-chart-period = { statistics-period }
statistics-chart-answers = First answer
statistics-chart-results = Result
statistics-chart-on-time = On time
statistics-chart-days = { $days ->
    [0] same day
    [one] { $days } day
   *[other] { $days } days
}
statistics-chart-most = { $told ->
    [one] { $count } report
    [all] all
    [half-and-all] half; all: { statistics-chart-days }
    [most] nine in ten
   *[half-and-most] half; 90%: { statistics-chart-days }
}
statistics-chart-of-dates = of { $count ->
    [one] { $count } deadline
   *[other] { $count } deadlines
}
statistics-chart-too-few = too few reports yet
statistics-chart-too-few-ratings = too few ratings yet
statistics-chart-satisfaction = Rated by reporters
statistics-chart-stars = { $whole }.{ $tenth }
statistics-chart-rated = of 5; { $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}{ $few ->
    [yes] , still few
   *[no] {""}
}
statistics-chart-flow = Reports per week
statistics-chart-received = received
statistics-chart-ended = closed
statistics-chart-open = Still open
statistics-chart-endings = How reports were closed
statistics-chart-confirmed = confirmed by reporters
statistics-chart-unconfirmed = without confirmation
statistics-chart-unasked = could not be asked
statistics-chart-otherwise = otherwise
statistics-chart-contested = “Not done”: { $count ->
    [one] { $count } time
   *[other] { $count } times
}
