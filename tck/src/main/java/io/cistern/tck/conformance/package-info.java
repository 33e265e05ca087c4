// SPDX-License-Identifier: Apache-2.0
/**
 * The conformance matrix: what the standard asks for, how sure we are of it, what a backend does of it, and which test
 * saw it on a real service.
 */
package io.cistern.tck.conformance;
