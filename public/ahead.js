/*
 * Runs before the page's own script, in browsers of old too. A file of its own: sites may forbid scripts
 * that stand in a page (script-src of a Content-Security-Policy).
 */

// Libraries ask for it while they load, before src/polyfills.ts could be there; Chromium has it since 93.
if (!Object.hasOwn) {
  Object.hasOwn = function (of, key) {
    return Object.prototype.hasOwnProperty.call(Object(of), key)
  }
}

// The plan that the address names, or the built-in one, is asked for while the page's own script is on
// its way; src/stores/plan.ts takes the answer up.
;(function () {
  var named = /[?&]plan=([^&]+)/.exec(location.hash)
  if (!window.fetch) return
  try {
    var address = named
      ? decodeURIComponent(named[1].replace(/\+/g, ' '))
      : document.getElementById('built-in-plan').href
    if (address.indexOf('kept:') === 0) return
    if (new URL(address, location.href).origin !== location.origin) return
    var control = new AbortController()
    window.planAhead = {
      address: address,
      control: control,
      answer: fetch(address, { signal: control.signal }),
    }
    window.planAhead.answer.catch(function () {
      return null
    })
  } catch {
    /* The page itself says what is wrong with the address. */
  }
})()
