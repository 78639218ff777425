import 'core-js/actual/array/at'
import 'core-js/actual/string/replace-all'
import 'core-js/actual/structured-clone'
