## Models: installing, checking and running them; what their manifests say.

models-a_weight_file = a weight file

models-card-acoustic_arousal-name = Acoustic arousal and dominance (rank against the speaker's baseline)
models-card-acoustic_arousal-trained_on = nothing: a published formula without weights (Bone, Lee and Narayanan 2014, doi 10.1109/TAFFC.2014.2326393)
models-card-acoustic_arousal-verified = by the program's own tests
models-card-audeering-concordance = Concordance with listeners on the valence of its own test set is 0.638; a related, stronger model of the group falls from 0.76, 0.68, 0.68 (arousal, dominance, valence) to 0.49, 0.47, 0.42 on the corpus's second test set.
models-card-audeering-correlated = Arousal and dominance are strongly correlated in its training data and say nearly the same.
models-card-audeering-english = Trained on English podcasts: other languages, telephone speech and stressful situations are outside its evidence.
models-card-audeering-fair = Its authors: it is “fair with respect to gender groups, but not towards individual speakers”; compare a speaker with that speaker only.
models-card-audeering-linguistic = Its authors: its success on valence “is based on implicit linguistic information”, so valence follows the words spoken, not the voice alone.
models-card-audeering-middle = 0.5 is the middle of the listeners' scale, not the speaker's habit; values can leave 0..1 slightly.
models-card-audeering-no_fear = Its training corpus labels no fear: fearful speech is outside its evidence.
models-card-audeering-trained_on = MSP-Podcast v1.7 (English podcasts, rated by listeners); wav2vec2-large-robust, pruned to 12 layers and fine-tuned; Wagner et al., TPAMI 2023, arXiv 2203.07378
models-card-embedded-acted = Trained on acted emotions of ten German speakers who spoke ten given sentences in a quiet room: spontaneous speech and other languages are outside its evidence.
models-card-embedded-alike = Anger and happiness sound alike to it more often than any other two categories.
models-card-embedded-four = Fear, disgust, boredom and surprise are not among its categories and are read as one of the four.
models-card-embedded-name = Embedded categories and valence (linear, speaker-relative acoustics)
models-card-embedded-relative = Everything is relative to all speech of the recording: several speakers in it, or one emotion throughout, shift every result.
models-card-embedded-telephone = Telephone channels were simulated from the same recordings (300 to 3400 Hz, AMR): real lines, handsets and background noise are outside its evidence.
models-card-embedded-trained_on = EmoDB without speaker 08 (acted German, ten sentences, quiet room; CC0), as recorded and by simulated telephone
models-card-embedded-valence = Valence from sound alone is weak evidence; its interval is wide and means it.
models-card-estimate = Arousal, dominance and valence are an uncalibrated estimate from slices of the hidden state, because the model's own head could not be loaded; nothing was trained to read them so.
models-card-no_licence_stated = The folder does not say under which licence this model may be used. Accept only if you know the publisher's terms and they allow your use.
models-card-not_stated = not stated
models-card-speechbrain-accuracy = Its publisher reports an accuracy of 78.7 % (75.3 % on average) on IEMOCAP; speakers may have been in training and test alike, so this is an upper bound.
models-card-speechbrain-acted = Trained on actors who play or improvise scenes in American English: spontaneous speech, other languages and other channels are outside its evidence.
models-card-speechbrain-four = Fear is not among its categories, nor are disgust, surprise or boredom: they are read as one of the four.
models-card-speechbrain-softmax = Its outputs are the softmax of the network as published; no calibration comes with it, so a high value is no probability of being right.
models-card-speechbrain-trained_on = IEMOCAP (ten actors in five sessions, scripted and improvised dialogues, American English), on wav2vec2-base
models-card-stored_bfloat16 = The publisher's weights are stored as bfloat16; they are computed with as float32.
models-card-stored_both = The publisher's weights are stored as bfloat16 and float16; they are computed with as float32.
models-card-stored_float16 = The publisher's weights are stored as float16; they are computed with as float32.

models-checkpoint-lacks = The model { $model } is refused: { $file } lacks the tensors { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. They would have to be made up, so its readings would mean nothing.
models-checkpoint-other_shapes = The model { $model } is refused: { $file } has tensors of another shape: { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. Its config.json belongs to another network, so its readings would mean nothing.
models-checkpoint-shape = { $tensor } ({ $found } instead of { $wanted })
models-checkpoint-strangers = The model { $model } is refused: { $file } has tensors that do not belong to this network: { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. It is another network, so its readings would mean nothing.

models-device-no_cuda = An NVIDIA GPU (CUDA) was asked for, but there is none that this program can use: the processor computes instead.
models-device-no_mps = An Apple GPU (MPS) was asked for, but there is none that this program can use: the processor computes instead.

models-embedded-verified = SHA-256 of weights and { $answer_count ->
    [one] one known answer
   *[other] { NUMBER($answer_count) } known answers
 } checked when loaded

models-engine-cpu = cpu, float32, { $kernels }, { $thread_count ->
    [one] 1 thread
   *[other] { NUMBER($thread_count) } threads
 }, batches of { NUMBER($batch_count) }
models-engine-gpu = { $device }, float32, batches of { NUMBER($batch_count) }
models-engine-half_too_narrow = Half precision is too narrow for { $model }: windows that it could not hold were computed in float32.
models-engine-left_gpu = { $model } did not fit into the GPU's memory: the processor computes instead.
models-engine-onnx = cpu, float32, onnxruntime, { $thread_count ->
    [one] 1 thread
   *[other] { NUMBER($thread_count) } threads
 }, single windows
models-engine-preview_half = preview: { $device }, half precision
models-engine-preview_shared = preview: cpu, bfloat16, frames shared between windows, normalised over the whole recording
models-engine-smaller_batches = Memory is short: { $model } runs in batches of { $batch_count ->
    [one] 1 window
   *[other] { NUMBER($batch_count) } windows
 } instead of { NUMBER($wanted_count) }.

models-folder-needed = Put a manifest.toml into the folder that names the architecture (wav2vec2-dimensional, sequence-classifier, speechbrain-wav2vec2 or audonnx), the role, the files, the outputs in the publisher's order, the labels that mean angry, happy, sad and neutral, the activation, the normalisation, the licence and the training data.

models-hub-broke_off = The connection to { $host } broke off ({ $detail }). Try again: the download goes on where it stopped. { models-hub-by_hand }
models-hub-by_hand = Or download the model's files with another computer and import the folder: Analysis > Models, or “voiceman models import”.
models-hub-certificate = The certificate of { $host } could not be verified ({ $detail }). Where a proxy looks into encrypted connections, its certificate must be installed on this computer. { models-hub-by_hand }
models-hub-has_no = { $host } has no { $what }, or does not show it to everybody (404). { models-hub-by_hand }
models-hub-log_in = { $host } gives { $what } only to those who log in (401). { models-hub-by_hand }
models-hub-no_answer = No answer came in time ({ $hop }). Check the network, or try again later: the download goes on where it stopped. { models-hub-by_hand }
models-hub-no_connection = No connection to { $hop } could be opened ({ $detail }). Check the network, the firewall and HTTPS_PROXY in the environment. { models-hub-by_hand }
models-hub-no_name = The name of { $hop } could not be resolved. Check that this computer has a network, and its name server. { models-hub-by_hand }
models-hub-no_proxy = The proxy that the environment names cannot be used ({ $detail }). Name an http:// or https:// proxy in HTTPS_PROXY and ALL_PROXY. { models-hub-by_hand }
models-hub-not_let_in = { $host } gives { $what } only to those whom its publisher let in (403). { models-hub-by_hand }
models-hub-own_fault = { $host } has a fault of its own ({ $status }). Try again later. { models-hub-by_hand }
models-hub-proxy_on_the_way = the proxy { $proxy } on the way to { $host }
models-hub-proxy_password = The proxy { $proxy } asks for a password (407). { models-hub-by_hand }
models-hub-proxy_refused = The proxy { $proxy } refused the connection to { $host } ({ $detail }). Check HTTPS_PROXY and HTTP_PROXY in the environment and the proxy's password. { models-hub-by_hand }
models-hub-refused = { $host } refused { $what } ({ $status }). { models-hub-by_hand }
models-hub-too_often = { $host } is asked too often from this network (429). Try again in some minutes. { models-hub-by_hand }
models-hub-unreadable = { $host } could not be read ({ $detail }). Check HF_ENDPOINT in the environment. { models-hub-by_hand }

models-licence-accepted = { DATE($when) } by { $user }

models-limit-dropped_labels = The model also knows { LIST($labels, style: "unit") }; these are left out, and the other four are scaled to sum 1, so speech of those kinds is given to one of the four.

models-none = none

models-progress-copying = Copying
models-progress-downloading = Downloading { BYTES($total_bytes) }
models-progress-hashing = Checking SHA-256

models-proof-deviation = largest deviation { $deviation }
models-proof-failed = failed known answer { NUMBER($number_count) } of { NUMBER($answer_count) } on { DATE($day) }: { $why }
models-proof-headless = not verified: a model without its head has no known answers
models-proof-labels = { $label_count ->
    [one] the label right
   *[other] all { NUMBER($label_count) } labels right
 }
models-proof-no_sounds = { $by ->
    [laboratory] the laboratory's known answers need sound files that are not in the folder
   *[publisher] the publisher's known answers need sound files that are not in the folder
 }
models-proof-none = { $by ->
    [laboratory] the laboratory gives no known answers
   *[publisher] the publisher gives no known answers
 }
models-proof-verified = { $by ->
    [laboratory] verified against the laboratory's known answers on { DATE($day) }, { $off }
   *[publisher] verified against the publisher's known answers on { DATE($day) }, { $off }
 }
models-proof-what-outputs = the outputs
models-proof-what-state = the averaged hidden state
models-proof-why-numbers = for { $input }, { $what } began { $found }; expected { $expected } within { $tolerance }

models-sizes-memory = it would need { BYTES($needed_bytes) } to hear { SECONDS($heard_s) }
models-sizes-refused = { $place }: { $detail }

models-source-archive = archive { $file }
models-source-folder = folder { $folder }
models-source-hub = { $hub } at { $revision }
models-source-hub_commit = { $hub } at commit { $commit } from { $host }
models-source-program = part of this program

models-text-no_ordinary_file = it is no ordinary file

models-vad-trained_on = not published by its authors in detail; many languages
models-vad-verified = file found in the installed package; SHA-256 recorded, not compared

models-weights-how-bytes = { NUMBER($found_bytes) } bytes are there of { NUMBER($wanted_bytes) }
models-weights-how-pytorch = PyTorch cannot read it to its end
models-weights-what-plain_tensors = a file of plain tensors
models-weights-what-pytorch = a file of weights written by PyTorch
models-weights-what-safetensors = a safetensors file

models-where-backbone = the table “backbone” in its manifest
models-where-brought = “{ $file }”
models-where-catalogue = The catalogue's “{ $model }”
models-where-config = its config.json
models-where-its_folder = its folder
models-where-model_folder = The model folder { $folder }

models-why-file_missing = its file { $file } is missing
models-why-file_unreadable = its file { $file } cannot be read
models-why-manifest_of_another = its manifest is that of another model
models-why-name_of_program = its name is that of a model of this program
models-why-other_file = its file { $file } is not the one that was installed (SHA-256 { $found }…, pinned { $pinned }…)
models-why-other_size = its file { $file } has { NUMBER($found_bytes) } bytes and not the { NUMBER($installed_bytes) } that were installed
