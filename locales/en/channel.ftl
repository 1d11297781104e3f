# The weekly report in the public channel: what a week brought, and who keeps their word.

button-report-here = Report a problem

channel-week = 📊 <b>{ $ended ->
    [0] No report was closed in a week
    [one] { $ended } report was closed in a week
   *[other] { $ended } reports were closed in a week
}</b>, { $received ->
    [one] { $received } new one came in.
   *[other] { $received } new ones came in.
}
channel-week-days = { $since } – { $until }
channel-week-confirmed = ✅ { $confirmed } of them: the reporter agrees that it is really done.
channel-week-silent = Without the reporter's word: { $unconfirmed ->
    [0] { $unasked } could not be asked.
   *[other] { $unconfirmed } unanswered{ $unasked ->
        [0] .
       *[other] , { $unasked } could not be asked.
    }
}
channel-week-open = Still being worked on: <b>{ $open }</b>.
    A problem near you? Tell us with the button below.

channel-agencies = <b>Who keeps their deadlines?</b>
    The agencies with most reports, the last { $weeks } weeks; those most often on time come first.
channel-agency = • <b>{ $agency }</b>: { $timely ->
    [yes] { $percent }% on time, { channel-agency-counts }
   *[no] { channel-agency-counts }
}{ $done ->
    [yes] , half of them done { statistics-half }
   *[no] { "" }
}{ $rated ->
    [yes] , ⭐ { statistics-chart-stars } ({ $count })
   *[no] { "" }
}
channel-agency-counts = { $received } received, { statistics-ended }
