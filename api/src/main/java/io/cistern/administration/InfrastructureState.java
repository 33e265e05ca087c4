// SPDX-License-Identifier: Apache-2.0
package io.cistern.administration;

/**
 * How an infrastructure is.
 *
 * <table>
 * <caption>What each state means</caption>
 * <tr><th>State</th><th>For a caller</th><th>For an administrator</th></tr>
 * <tr><td>AVAILABLE</td><td>call</td><td>nothing to do</td></tr>
 * <tr><td>DEGRADED</td><td>calls may fail with the reason</td><td>see the reason: the cloud or its credential</td></tr>
 * <tr><td>ABSENT</td><td>calls wait for a backend, then UNAVAILABLE</td><td>start or install the backend bundle</td></tr>
 * <tr><td>ORPHANED</td><td>UNAVAILABLE</td><td>restore its configuration, or forget it</td></tr>
 * </table>
 */
public enum InfrastructureState {
    AVAILABLE,
    DEGRADED,
    ABSENT,
    ORPHANED
}
