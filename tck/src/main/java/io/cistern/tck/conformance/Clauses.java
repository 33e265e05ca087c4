// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers of clauses, such as 7.3.1.10. */
final class Clauses {

    private Clauses() {}

    /** A text that sorts as the numbers do. */
    static String sortable(String clause) {
        return Arrays.stream(clause.split("\\."))
                .map(number -> String.format("%4s", number))
                .collect(Collectors.joining("."));
    }
}
