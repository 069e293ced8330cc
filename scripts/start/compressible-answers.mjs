/**
 * Node preload of the app's server: lets Next compress the JSON of API routes. Next (16.4) hands a route's headers to
 * Node as lists of one, and the compression it brings along reads the content type as a word only, so JSON went out
 * uncompressed. e2e/api.spec.ts holds this; when Next mends it, this file can go.
 */
import http from 'node:http'

const { setHeader } = http.ServerResponse.prototype

/** @param {string} name @param {any} value */
http.ServerResponse.prototype.setHeader = function (name, value) {
  const isListOfOne = name.toLowerCase() === 'content-type' && Array.isArray(value) && value.length === 1
  return setHeader.call(this, name, isListOfOne ? value[0] : value)
}
