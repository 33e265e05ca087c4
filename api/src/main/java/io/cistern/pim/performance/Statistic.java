// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/** What of several values is reported. */
public enum Statistic {
    MEAN,
    MIN,
    MAX,
    LAST,
    SUM
}
