// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.store;

import java.util.List;
import java.util.Map;

/** Collections of documents: what is empty is left out when it is kept, and is missing when it is read. */
public final class Kept {

    private Kept() {}

    /** A list; missing: empty. */
    public static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Pairs; missing: none. */
    public static Map<String, String> map(Map<String, String> values) {
        return values == null ? Map.of() : Map.copyOf(values);
    }
}
