# After a citizen has said that it is done: how content they are.

rating-ask = How satisfied are you with how it was handled? 1 not at all, 5 very.
rating-given = Your rating: <b>{ rating-stars }</b>{ rating-reasons }
rating-words = “{ $said }”
rating-why = { $liked ->
    [yes] What was good?
   *[no] What was not good?
} Choose as many as you like, or write something. Or simply press Finish.
rating-write = Write to { citizen-desk } what you think of how it was handled.
rating-thanks = We show this to { citizen-desk } and count it in /statistics. You can change it until { $until }.
    { rating-again }
rating-not-given = { rating-again }
rating-again = Is the problem back? See the report and press Open again.
rating-reasons = { $why ->
    [yes] {" "}· { $reasons }
   *[no] {""}
}
rating-stars = { $stars ->
    [1] ★☆☆☆☆
    [2] ★★☆☆☆
    [3] ★★★☆☆
    [4] ★★★★☆
   *[5] ★★★★★
}

rating-reason-quick = Quick
rating-reason-done-well = Well done
rating-reason-kept-informed = Kept informed
rating-reason-friendly = Friendly
rating-reason-slow = Took too long
rating-reason-done-badly = Poorly done
rating-reason-not-informed = Too little news
rating-reason-unfriendly = Not friendly

button-stars = { $chosen ->
    [yes] ✓ { $stars }
   *[no] { $stars } ★
}
button-rating-skip = Skip
button-rating-reason = { $chosen ->
    [yes] ✓ { $reason }
   *[no] { $reason }
}
button-rating-words = Write something
button-rating-done = Finish
button-rating-change = Change rating
button-rate = Rate it
