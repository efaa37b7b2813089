services-memory_refused = The model “{ $model }” was not loaded: its { BYTES($size_bytes) } were refused, as { BYTES($available_bytes) } of memory may be used.
services-relative = The embedded models compare a voice with the same speaker's own median, here that of all speech in this sound: over the whole of it arousal, dominance and valence lie near 0.5 by construction. How they change within it is shown by the window and by “voiceman analyze”.
services-whole = Networks read this sound as a whole, silence and noise included, and no quality gate was applied. The window and “voiceman analyze” read it window by window, with gates.
services-of_model = “{ $model }”: { $fact }
services-mean_of_pieces = “{ $model }”: mean over { $pieces_count ->
    [one] { NUMBER($pieces_count) } piece
   *[other] { NUMBER($pieces_count) } pieces
} of { SECONDS($each_s, digits: 1) } each.
services-no_dimensions = Arousal, dominance and valence of this sound: not available. { SENTENCES($facts) }
services-no_category = The category of this sound: not available. { SENTENCES($facts) }
services-models_failed = No model could read this sound. { SENTENCES($facts) }
services-no_gates = a recording that is read as a whole passes no quality gates
services-no_windows = no windows to rank
services-dimensions_missing = no arousal and valence
services-lacking_dimensions = there are no arousal and valence

services-indicators_missing = Stress indicator, arousal level and inconsistency are not available: { $why }.
services-category_missing = Inconsistency is not available: no model gave a category.
services-other_scales = Inconsistency compares different scales: { $why }.
services-several_speakers = { NUMBER($speakers_count) } speakers were found. Each is read by themselves; there are no numbers of the recording as a whole that are relative to one speaker.
