// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.util.Locale;

/**
 * One figure of the scoreboard.
 *
 * @param id its number there
 * @param what what was measured
 * @param reference what it is compared with
 * @param measured what was measured, with its unit
 * @param ratio measured by reference, or the figure itself where the goal is absolute
 * @param goal the largest ratio that passes
 */
record Figure(String id, String what, String reference, String measured, double ratio, double goal) {

    boolean passes() {
        return ratio <= goal;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-4s %-44s %-26s %-26s %8.2f  <= %-7.2f %s",
                id,
                what,
                reference,
                measured,
                ratio,
                goal,
                passes() ? "pass" : "MISS");
    }

    static String heading() {
        return String.format("%-4s %-44s %-26s %-26s %8s  %-10s", "", "what", "reference", "measured", "ratio", "goal");
    }
}
