// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.operation;

/**
 * Where an operation stands.
 *
 * <table>
 * <caption>What each state means</caption>
 * <tr><th>State</th><th>For a machine</th><th>For a person</th></tr>
 * <tr><td>PROCESSING</td><td>wait, or ask again</td><td>a backend is at work</td></tr>
 * <tr><td>PARKED</td><td>wait; it goes on by itself</td><td>recorded, waiting for a backend to be there (again)</td></tr>
 * <tr><td>COMPENSATING</td><td>wait; it will end FAILED or CANCELLED</td><td>what was made is being removed</td></tr>
 * <tr><td>COMPLETED</td><td>the result is there</td><td>done</td></tr>
 * <tr><td>FAILED</td><td>the problem is there</td><td>failed; the problem says what was undone and what is left</td></tr>
 * <tr><td>CANCELLED</td><td>the problem is there</td><td>cancelled and undone</td></tr>
 * </table>
 */
public enum OperationState {
    PROCESSING,
    PARKED,
    COMPENSATING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether nothing changes any more. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
