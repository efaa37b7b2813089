services-no_gates = a recording that is read as a whole passes no quality gates
services-no_windows = no windows to rank
services-no_dimensions = no arousal and valence
services-lacking_dimensions = there are no arousal and valence
