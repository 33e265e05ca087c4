// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

/** Where an endpoint stands. */
public enum EndpointState {
    /** It answers; it is not approved and no credential is sent to it. */
    DISCOVERED,

    /** Its credential, certificate and identity are being verified. */
    ENROLLING,

    /** It cannot be used; the problem says why. */
    ENROLL_FAILED,

    /** Who is behind it contradicts what is known: somebody must decide. */
    CONFLICT,

    /** It is used. */
    ENROLLED,

    /** It is left alone: nothing is sent to it. */
    DETACHED
}
