## Models: installing, checking and running them; what their manifests say.

models-a_weight_file = a weight file

models-archive-damaged = The archive “{ $file }” is damaged or was not copied completely ({ $detail }). Copy it again and compare its size with the original's.
models-archive-encrypted = The archive “{ $file }” is encrypted. Unpack it with its password and import the folder.
models-archive-leads_out = The archive “{ $file }” is refused: its entry “{ $entry }” leads out of the archive.
models-archive-link = The archive “{ $file }” is refused: its entry “{ $entry }” is a link. Pack the file itself.
models-archive-no_file = The archive “{ $file }” holds “{ $entry }”, which is no ordinary file.
models-archive-twice = The archive “{ $file }” holds “{ $entry }” twice.

models-audonnx-description_refused = The description { $file } is refused: it { $why }.
models-audonnx-description_unreadable = { $file } cannot be read, so nobody knows what the model's outputs mean. Copy the publisher's whole folder.
models-audonnx-more_inputs = The network { $file } is refused: it asks for { $input_count ->
    [one] one input
   *[other] { NUMBER($input_count) } inputs
 } ({ $given }), and this program gives it the sound only.
models-audonnx-no_description = { $file } does not describe a model as audonnx writes it: it should hold one entry “audonnx.core.model.Model==…” with path, labels and transform.
models-audonnx-no_labels = { $file } gives no labels to the network's outputs ({ $given }), so nobody knows what they mean. Ask the publisher for them.
models-audonnx-no_such_output = The model { $model } is refused: { $file } names an output “{ $output }”, and the network has { $given }.
models-audonnx-other_input = The network { $file } is refused: its input “{ $input }” is { $kind } of shape { $shape }, and this program gives sound as float32 of shape batch x time.
models-audonnx-other_network = The model { $model } is refused: { $file } names the network “{ $named }”, its manifest { $files }.
models-audonnx-other_outputs = The model { $model } is refused: { $file } gives { $mixed ->
    [true] the outputs in another order
   *[false] other outputs
 } ({ $given }), its manifest says { $wanted }.
models-audonnx-other_shape = The model { $model } is refused: { $file } names { NUMBER($wanted_count) } values of “{ $output }”, and the network gives { $shape }.
models-audonnx-transform = The model { $model } is refused: { $file } wants the sound transformed into features first, and this program gives networks the sound itself.

models-brought-empty = “{ $file }” holds no files.
models-brought-entry_unreadable = “{ $entry }” in “{ $file }” could not be read ({ $why }).
models-brought-gone = “{ $file }” is not there. Name the folder or archive of a model.
models-brought-half_copied = “{ $file }” was not copied completely: { $entry } has { NUMBER($found_bytes) } bytes instead of { NUMBER($wanted_bytes) }. Copy it again.
models-brought-hub_cache = “{ $folder }” is the cache of a model hub with { NUMBER($snapshot_count) } snapshots. Name the one to import: a folder below its “snapshots”.
models-brought-incomplete = “{ $file }” is not complete: “{ $model }” needs { $missing }, which is not there.
models-brought-installed_already = A model called “{ $model }” is installed already, and “{ $file }” does not say whether it is the same one. Remove the installed one first, or give what you import another name.
models-brought-link_out = “{ $file }” is refused: its “{ $entry }” is a link that leads out of the folder.
models-brought-neither = “{ $file }” is neither a folder nor an ordinary file.
models-brought-no_archive = “{ $file }” is neither a folder nor a zip or tar archive. Name the folder or archive of a model.
models-brought-no_file = “{ $file }” is refused: its “{ $entry }” is no ordinary file.
models-brought-too_deep = “{ $file }” is refused: its “{ $entry }” lies too deep, or has too long a name.
models-brought-too_large = “{ $file }” holds more than { NUMBER($most_count) } GB, which no model has.
models-brought-too_many_files = “{ $file }” holds more than { NUMBER($most_count) } files, so it is not a model's folder.
models-brought-too_many_folders = “{ $file }” holds more than { NUMBER($most_count) } folders.
models-brought-too_much_else = “{ $file }” holds too much beside weights to be a model.

models-calibration-changed = The calibration “{ $file }” is not used, because it was changed after it was made: its SHA-256 is not the one that it names.{ $advice }
models-calibration-not_valid = The calibration “{ $file }” is not used, because it holds no valid calibration.{ $advice }
models-calibration-unreadable = The calibration “{ $file }” is not used, because it could not be read ({ $why }).

models-card-acoustic_arousal-name = Acoustic arousal and dominance (rank against the speaker's baseline)
models-card-acoustic_arousal-trained_on = nothing: a published formula without weights (Bone, Lee and Narayanan 2014, doi 10.1109/TAFFC.2014.2326393)
models-card-acoustic_arousal-verified = checked by the program's own tests
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
models-card-embedded-held_back = On recordings that resemble its training it is right more often than elsewhere: on other corpora, languages and recording conditions fewer of the named categories are right, and the confidence, which was calibrated on EmoDB, is then too high.
models-card-embedded-name = Embedded categories and valence (linear, voice and acoustics about the speaker's middle)
models-card-embedded-relative = Everything is relative to all of the speaker's speech in the recording: one emotion throughout, or speech of others among it, shifts every result.
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

models-catalogue_unreadable = The program's own file “{ $file }” cannot be read, so the installation is not complete. Please install Voice.man again.

models-checkpoint-lacks = The model { $model } is refused: { $file } lacks the tensors { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. They would have to be made up, so its readings would mean nothing.
models-checkpoint-no_head = The model { $model } is refused: { $file } has no regression head ({ $tensors }), so it can say nothing of { $outputs }.
models-checkpoint-other_numbers = The model { $model } is refused: { $tensor } in { $file } holds numbers of type { $kind }, and this program reads float32, float16 and bfloat16.
models-checkpoint-other_shapes = The model { $model } is refused: { $file } has tensors of another shape: { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. Its config.json belongs to another network, so its readings would mean nothing.
models-checkpoint-shape = { $tensor } ({ $found } instead of { $wanted })
models-checkpoint-strangers = The model { $model } is refused: { $file } has tensors that do not belong to this network: { LIST($tensors, style: "unit") }{ $more_count ->
    [0] {""}
   *[other] {" "}and { NUMBER($more_count) } more
 }. It is another network, so its readings would mean nothing.

models-config-adapter = The model { $model } is refused: its config.json asks for an adapter, which this program does not compute.
models-config-more_features = The model { $model } is refused: { $file } asks for { $asked } features at a time, and sound has one.
models-config-no_labels = The model { $model } is refused: id2label in its config.json is no numbered list of labels.
models-config-no_wav2vec2 = The model { $model } is refused: its config.json says model_type = “{ $given }”, and a dimensional model in audEERING's layout is a wav2vec2.
models-config-not_buildable = The model { $model } is refused: { $where } describes no network that can be built.
models-config-other_normalisation = The model { $model } is refused: { $file } says do_normalize = { $given }, its manifest says normalise = “{ $wanted }”. One of them is wrong.
models-config-other_order = The model { $model } is refused: its config.json gives the outputs in the order { $given }, its manifest says { $wanted }.
models-config-other_pooling = The model { $model } is refused: its config.json asks for pooling_mode = “{ $given }”, and this program averages over time.
models-config-other_rate = The model { $model } is refused: { $file } asks for sound at { $asked } Hz, and this program gives { HZ($rate_hz) }.
models-config-other_type = The model { $model } is refused: its config.json says model_type = “{ $given }”, and this program knows { $known }.
models-config-wrong_sizes = The model { $model } is refused: { $where } describes no network that can be built ({ $why }).

models-device-no_cuda = An NVIDIA GPU (CUDA) was asked for, but there is none that this program can use: the processor computes instead.
models-device-no_mps = An Apple GPU (MPS) was asked for, but there is none that this program can use: the processor computes instead.

models-no_architecture = The model { $model } is refused: this program has no architecture “{ $architecture }”.
models-embedded-no_json = The model { $model } is refused: its file { $file } is not JSON.
models-embedded-no_numbers = The model { $model } is refused: { $file } holds no named numbers.
models-embedded-numbers = The model { $model } is refused: the numbers in its files do not fit together.
models-embedded-other_file = The model { $model } is refused: its file { $file } is not the one that the manifest names (SHA-256 { $found }…, expected { $expected }…).
models-embedded-unreadable = The model { $model } cannot be used: its file { $file } cannot be read. Install the program again.
models-embedded-verified = SHA-256 of weights and { $answer_count ->
    [one] one known answer
   *[other] { NUMBER($answer_count) } known answers
 } checked when loaded
models-embedded-wrong_answers = The model { $model } is refused: it does not give its known answers on this computer, so its results could not be trusted.

models-engine-cpu = cpu, float32, { $kernels }, { $thread_count ->
    [one] 1 thread
   *[other] { NUMBER($thread_count) } threads
 }, batches of { NUMBER($batch_count) }
models-engine-gpu = { $device }, float32, batches of { NUMBER($batch_count) }
models-engine-half_too_narrow = Half precision is too narrow for { $model }: windows that it could not hold were computed in float32.
models-engine-left_gpu = { $model } did not fit into the GPU's memory: the processor computes instead.
models-engine-by_onnxruntime = cpu, float32, onnxruntime, { $thread_count ->
    [one] 1 thread
   *[other] { NUMBER($thread_count) } threads
 }, single windows
models-engine-preview_half = preview: { $device }, half precision
models-engine-preview_shared = preview: cpu, bfloat16, frames shared between windows, normalised over the whole recording
models-engine-smaller_batches = Memory is short: { $model } runs in batches of { $batch_count ->
    [one] 1 window
   *[other] { NUMBER($batch_count) } windows
 } instead of { NUMBER($wanted_count) }.

models-folder-json_unreadable = { $file } cannot be read as JSON. Copy the publisher's whole folder again.
models-folder-json_unusable = { $file } cannot be read as JSON: it { $why }.
models-folder-needed = Put a manifest.toml into the folder that names the architecture (wav2vec2-dimensional, sequence-classifier, speechbrain-wav2vec2, audonnx or speechbrain-ecapa), the role, the files, the outputs in the publisher's order, the labels that mean angry, happy, sad and neutral, the activation, the normalisation, the licence and the training data.
models-folder-no_weights = The folder { $folder } has none of these files: { LIST($files, style: "unit") }.
models-folder-other_labels = The labels of the model in { $folder } ({ $given }) do not lead to one each of angry, happy, sad and neutral. { models-folder-needed }
models-folder-other_type = The folder { $folder } holds a model of type “{ $given }”, and this program reads { $known }. { models-folder-needed }
models-folder-says_too_little = The folder { $folder } does not say enough to be read without a manifest. { models-folder-needed }
models-folder-unknown = The folder { $folder } holds no model that this program recognises. { models-folder-needed }
models-folder-unknown_audonnx = The folder { $folder } is in audonnx form, but its { $file } names no output with exactly { $wanted }. { models-folder-needed }
models-folder-unknown_head = The folder { $folder } holds a { $kind } model with a head that this program cannot tell from its files ({ $given }). { models-folder-needed }
models-folder-unknown_speechbrain = The folder { $folder } has the files of a SpeechBrain model that this program does not know. { models-folder-needed }
models-folder-yaml_unreadable = { $file } cannot be read as plain YAML. Copy the publisher's whole folder again.
models-folder-yaml_unusable = { $file } cannot be read as plain YAML: it { $why }.

models-hash-installed = { $file } is not the file that was installed: its SHA-256 is { $found }…, expected { $expected }…. It was changed or damaged; install the model again.
models-hash-publisher = “{ $model }” is refused: its file { $file } is not the one that the publisher released (SHA-256 { $found }…, expected { $expected }…). Get it again.

models-hub-broke_off = The connection to { $host } broke off ({ $detail }). Try again: the download goes on where it stopped. { models-hub-by_hand }
models-hub-by_hand = Or download the model's files with another computer and import the folder: Analysis > Models, or “voiceman models import”.
models-hub-certificate = The certificate of { $host } could not be verified ({ $detail }). Where a proxy looks into encrypted connections, its certificate must be installed on this computer. { models-hub-by_hand }
models-hub-damaged = { $file } was damaged on the way: its SHA-256 is { $found }…, the hub names { $expected }…. Install the model again.
models-hub-has_no = { $host } has no { $what }, or does not show it to everybody (404). { models-hub-by_hand }
models-hub-log_in = { $host } gives { $what } only to those who log in (401). { models-hub-by_hand }
models-hub-no_answer = { $hop } did not answer in time. Check the network, or try again later: the download goes on where it stopped. { models-hub-by_hand }
models-hub-no_connection = No connection to { $hop } could be opened ({ $detail }). Check the network, the firewall and HTTPS_PROXY in the environment. { models-hub-by_hand }
models-hub-no_name = The name of { $hop } could not be resolved. Check that this computer has a network, and its name server. { models-hub-by_hand }
models-hub-no_proxy = The proxy that the environment names cannot be used ({ $detail }). Name an http:// or https:// proxy in HTTPS_PROXY and ALL_PROXY. { models-hub-by_hand }
models-hub-no_such_file = { $hub } has no file { $file } at { $commit }, so it is not the model that the catalogue means. Install another version of Voice.man, or import the model from a folder.
models-hub-not_let_in = { $host } gives { $what } only to those whom its publisher let in (403). { models-hub-by_hand }
models-hub-other_size = { $file } came with { NUMBER($came_bytes) } bytes from { $host }, which announced { NUMBER($announced_bytes) }. Try again; if it stays so, a proxy on the way changes files.
models-hub-own_fault = { $host } has a fault of its own ({ $status }). Try again later. { models-hub-by_hand }
models-hub-proxy_on_the_way = the proxy { $proxy } on the way to { $host }
models-hub-proxy_password = The proxy { $proxy } asks for a password (407). { models-hub-by_hand }
models-hub-proxy_refused = The proxy { $proxy } refused the connection to { $host } ({ $detail }). Check HTTPS_PROXY and HTTP_PROXY in the environment and the proxy's password. { models-hub-by_hand }
models-hub-refused = { $host } refused { $what } ({ $status }). { models-hub-by_hand }
models-hub-strange_answer = What answered as { $host } is no model hub: perhaps the log-in page of a network, a proxy that changes files, or a wrong HF_ENDPOINT. { models-hub-by_hand }
models-hub-too_often = { $host } is asked too often from this network (429). Try again in some minutes. { models-hub-by_hand }
models-hub-unreadable = { $host } could not be read ({ $detail }). Check HF_ENDPOINT in the environment. { models-hub-by_hand }

models-licence-accepted = { DATE($when) } by { $user }
models-licence-not_accepted = The licence of “{ $model }” ({ $licence }) must be read and accepted before it is installed: in the dialog Analysis > Models, or with --accept-licence on the command line.

models-limit-dropped_labels = The model also knows { LIST($labels, style: "unit") }; these are left out, and the other four are scaled to sum 1, so speech of those kinds is given to one of the four.

models-manifest-does_not_hold = { $where } cannot be used: its { $file } does not hold: { $place }: { $why }.
models-manifest-own_name = The manifest of “{ $model }” cannot be used: it names { $file } as a file of the model, which is a name of this program's own.
models-manifest-reserved = { $where } cannot be used: no model may be called “{ $model }”.
models-manifest-unreadable = { $where } cannot be used: { $file } cannot be read.
models-manifest-unusable = { $where } cannot be used: its { $file } { $why }.

models-mapped-changed = The model “{ $model }” is not used any more: its file { $file } was changed while the program worked with it. Remove it and install or import it again.
models-mapped-unreadable = The file { $file } of the model “{ $model }” cannot be read. Check the disk, or install the model again.

models-no_memory = There is not enough free memory to run { $model }, not even window by window. Close other programs or choose a smaller model.

models-no_space = “{ $model }” needs { BYTES($needed_bytes) } on the disk of “{ $folder }”, where { BYTES($free_bytes) } are free. Free some space and try again.

models-none = none

models-not_in_catalogue = The catalogue has no model “{ $model }”. “voiceman models list” shows what there is; any other model can be imported from a folder.

models-not_installed = The model “{ $model }” is not installed. “voiceman models list” shows what there is.

models-not_read = “{ $file }” could not be read ({ $why }).

models-not_removed = “{ $folder }” could not be removed ({ $why }).

models-not_used = The model “{ $model }” is not used: { $why }. Remove it and install or import it again.

models-not_written = “{ $file }” could not be written ({ $why }).

models-numbers-cannot_compute = The model { $model } is refused: it cannot compute one second of sound.
models-numbers-noise = The model { $model } is refused: of one second of noise it says something that is no number.
models-numbers-weights = The model { $model } is refused: its weights { $tensor } hold something that is no number.

models-offline = “{ $model }” was not downloaded, because the program is offline. Switch Offline off in the settings (or use --online on the command line), or import the model from a folder.

models-on_no_hub = “{ $model }” is on no hub. Import it from a folder.

models-onnx-cannot_run = onnxruntime { $version } cannot run the network { $file }: it may need files that are missing, or operations that onnxruntime does not know.
models-onnx-empty = The network { $file } is empty. Copy or download it again.
models-onnx-not_onnx = { $file } is no network in ONNX form, or is cut short. Copy or download it again.
models-onnx-refused = The network { $file } is refused: { $why }.
models-onnx-unreadable = The network { $file } cannot be read. Copy the publisher's whole folder.
models-onnx-why-array = its constant “{ $tensor }” asks for an array of { NUMBER($number_count) } numbers
models-onnx-why-constants = it has more than { NUMBER($most_count) } constants
models-onnx-why-deep = it is nested too deeply
models-onnx-why-missing = its weights lie in “{ $place }”, which is missing
models-onnx-why-outside = its weights lie outside of its folder, in “{ $place }”
models-onnx-why-tensor = its tensor “{ $tensor }” is larger than the bytes that are there for it

models-progress-answers = Running the known answers
models-progress-asking_hub = Asking the hub
models-progress-copying = Copying
models-progress-downloading = Downloading { BYTES($total_bytes) }
models-progress-hashing = Checking SHA-256
models-progress-installed = Installed
models-progress-installed_already = Installed already
models-progress-verified = Verified

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
models-proof-refused = “{ $model }” is refused: it { $why }.
models-proof-verified = { $by ->
    [laboratory] verified against the laboratory's known answers on { DATE($day) }, { $off }
   *[publisher] verified against the publisher's known answers on { DATE($day) }, { $off }
 }
models-proof-what-outputs = the outputs
models-proof-what-state = the averaged hidden state
models-proof-why-label = { $input } came out as “{ $found }”, expected “{ $expected }”
models-proof-why-no_short_sound = its sound file { $file } is no short sound (up to { SECONDS($longest_s) }, { NUMBER($most_count) } channels)
models-proof-why-no_state = the averaged hidden state cannot be seen in a model of this kind
models-proof-why-not_among = its sound file { $file } is not among the model's files
models-proof-why-numbers = for { $input }, { $what } began { $found }; expected { $expected } within { $tolerance }
models-proof-why-outputs = { NUMBER($came_count) } outputs came, expected { NUMBER($expected_count) }
models-proof-why-unreadable = its sound file { $file } cannot be read

models-publisher_file-missing = The model folder { $folder } has no readable { $file }. Copy the publisher's whole folder.
models-publisher_file-no_settings = { $file } holds no named settings. Copy the publisher's file again.
models-publisher_file-unusable = { $file } { $why }. Copy the publisher's file again.

models-record-none = The model “{ $model }” is not used: it has no installation record, so it was copied there by hand or not completely. Remove the model and install or import it again.
models-record-of_another = The model “{ $model }” is not used: its installation record is that of “{ $other }”. Remove the model and install or import it again.
models-record-unreadable = The model “{ $model }” is not used: its installation record “{ $file }” cannot be read. Remove the model and install or import it again.

models-sizes-memory = it would need { BYTES($needed_bytes) } to hear { SECONDS($heard_s) }
models-sizes-refused = { $place }: { $detail }

models-source-archive = archive { $file }
models-source-folder = folder { $folder }
models-source-hub = { $hub } at { $revision }
models-source-hub_commit = { $hub } at commit { $commit } from { $host }
models-source-program = part of this program

models-speechbrain-labels_unreadable = The list of labels { $file } cannot be read, so nobody knows what the model's outputs mean. Copy the publisher's whole folder.
models-speechbrain-no_backbone = The model { $model } is refused: its folder has no configuration of its network, so its manifest needs a table “backbone” with model_type ({ $known }) and the sizes.
models-speechbrain-no_labels = { $file } is no list of labels as SpeechBrain writes it: each label once, with its number, counted from 0. Copy the publisher's file again.
models-speechbrain-normalise = The model { $model } is refused: its manifest says normalise = “window”, and SpeechBrain's models want “layer” or “none”.
models-speechbrain-other_count = The model { $model } is refused: { $file } names { NUMBER($given_count) } outputs ({ $given }), its manifest { NUMBER($wanted_count) }.
models-speechbrain-other_order = The model { $model } is refused: { $file } gives the outputs in the order { $given }, its manifest says { $wanted }.

models-stays_as_it_is = { $why } The model that is installed stays as it is.

models-store_busy = Another window or command of Voice.man is changing the installed models. Wait until it is done and try again.

models-store_unreadable = The folder of the models “{ $folder }” could not be read ({ $why }).

models-text-deep = is nested too deeply
models-text-no_json = is not JSON
models-text-no_number = holds a number that is none
models-text-no_ordinary_file = it is no ordinary file
models-text-no_toml = is no TOML
models-text-no_toml_because = is no TOML ({ $detail })
models-text-no_utf8 = is not UTF-8
models-text-no_yaml = is not plain YAML
models-text-refers_to_itself = refers to parts of itself
models-text-too_long = is longer than { NUMBER($most_bytes) } bytes

models-vad-not_installed = Speech detection is not installed: { $file } is missing. Install the package silero-vad, version 6.2.3 or newer.
models-vad-not_loaded = Speech detection could not be loaded from { $file }.
models-vad-trained_on = not published by its authors in detail; many languages
models-vad-verified = file found in the installed package; SHA-256 recorded, not compared

models-weights-carries_code = The weight file { $file } is refused: it is a pickle that holds more than tensors and could run code on this computer. Nothing of it was run. Ask the publisher for safetensors.
models-weights-cut_short = The weight file { $file } is cut short or damaged ({ $how }). Copy or download it again.
models-weights-empty = The weight file { $file } is empty. Copy or download it again.
models-weights-grows = The weight file { $file } is refused: its tensors are larger than the bytes that are there for them. Take the publisher's own file.
models-weights-how-bytes = { NUMBER($found_bytes) } bytes are there of { NUMBER($wanted_bytes) }
models-weights-how-pytorch = PyTorch cannot read it to its end
models-weights-no_tensors = The weight file { $file } holds something other than named tensors, so no network can be loaded from it. Take the publisher's own file.
models-weights-other_format = The weight file { $file } is not { $what }. Take the publisher's own file.
models-weights-unreadable = The file { $file } of a model cannot be read. Check the disk, or install the model again.
models-weights-what-plain_tensors = a file of plain tensors
models-weights-what-pytorch = a file of weights written by PyTorch
models-weights-what-safetensors = a safetensors file

models-advice-calibrate_again = { " " }Run “voiceman models calibrate” again.
models-advice-install_again = { " " }Install the model again.
models-weights_missing = The model { $model } cannot be used: { $files } is missing in { $folder }.{ $advice }

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

models-speakers-not_loaded = The network of { $model } could not be loaded from “{ $file }”. Install the program again.
models-speakers-not_verified = known answers not checked
models-card-speakers-no_identity = It tells voices of one recording apart. It identifies nobody, and compares no recording with another.
models-card-speakers-embedding-trained_on = Chinese and English speech, as the publisher names it; which recordings is not known here
models-card-speakers-embedding-emotion = Strong emotion changes a voice: one speaker may be taken for two, so the number of speakers that the analyst gives counts more than the estimate.
models-card-speakers-embedding-short = Turns of less than about a second say little about a voice.
models-card-speakers-segmentation-trained_on = AISHELL, AliMeeting, AMI, AVA-AVD, DIHARD, Ego4D, MSDWild, REPERE and VoxConverse (meetings, broadcasts, everyday videos)
models-card-speakers-segmentation-three = At most three speakers within ten seconds, at most two of them at once.
models-card-speakers-segmentation-meetings = None of the corpora of its training consists of telephone calls.

models-ecapa-other_object = The model { $model } is refused: { $file } does not describe SpeechBrain's { $wanted } under “{ $name }”.
models-ecapa-features = The model { $model } is refused: { $file } asks for other features than mel bands of sound at 16000 Hz ({ $given }).
models-ecapa-norm = The model { $model } is refused: { $file } asks for another normalisation of its features than taking away each sentence's mean ({ $given }).
models-ecapa-sizes = The model { $model } is refused: { $file } describes an ECAPA-TDNN that this program cannot build ({ $given }).
models-numbers-not_the_same = The model { $model } is refused: it embeds the same sound otherwise the second time.
models-proof-why-too_short = the sound is shorter than the { SECONDS($least_s) } that it needs
models-card-ecapa-trained_on = VoxCeleb 1 and 2 (interviews of well-known people on the web, mostly English)
models-card-speakers-embedding-name = Speaker embedding CAM++ (3D-Speaker; Wang et al. 2023, arXiv 2303.00332)
models-card-speakers-segmentation-name = Speaker segmentation 3.0 (pyannote.audio, CNRS; Plaquet and Bredin 2023, arXiv 2310.13025)
