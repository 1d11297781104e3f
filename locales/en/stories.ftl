# Before and after in the public channel: the question to the reporter, and what appears there.

story-ask = May we show before and after of { citizen-which } in our weekly report, in { story-channel }?
story-ask-seen = { story-seen }. Not your name, and none of your words.
story-ask-seen-words = { story-seen }, and what others may already read of your words: “{ $words }”. Not your name.
story-seen = What anybody could see: the two photos, { story-about }, the agency's name, and how many days it took
story-agreed = Thank you. Before and after of { citizen-which } may appear in the weekly report, in { story-channel }. We choose { $most } a week at most.
    You can take it back at any time. If it has appeared by then, we remove it from the channel; what people have saved we cannot take back.
story-declined = All right: before and after of { citizen-which } { $posted ->
    [yes] are being removed from the channel and will not appear again.
   *[no] will not appear in the channel.
}
story-channel = { $channel ->
    [none] our public channel
   *[other] the channel { $channel }
}
story-about = { $placed ->
    [yes] { $category } in { $area }
   *[no] { $category }
}

button-story-yes = Yes, you may
button-story-no = No
button-story-back = Remove from channel

channel-story = ✅ <b>Done: { story-about }</b>
channel-story-done = { $where ->
    [agency] Done by { $agency }. { channel-story-days }
   *[desk] { channel-story-days }
}
channel-story-days = The reporter agrees that it is done, { $days ->
    [0] on the same day.
    [one] { $days } day after reporting it.
   *[other] { $days } days after reporting it.
}
channel-story-words = “{ $words }”
channel-story-gone = This story has been taken back; its photos and words are no longer shown.
picture-story-gone = Taken back
