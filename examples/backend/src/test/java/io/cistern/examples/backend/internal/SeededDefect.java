// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

/**
 * A mistake, and the test of the kit that tells it; a constant of an enumeration.
 *
 * @param <T> what is done to the backend
 */
public interface SeededDefect<T> {
    /** The class of tests. */
    Class<?> kit();

    /** The one that fails. */
    String caughtBy();

    /** What makes the mistake. */
    T tampering();
}
