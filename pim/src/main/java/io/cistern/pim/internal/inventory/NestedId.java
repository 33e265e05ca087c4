// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

/** Identifiers of what has no name of its own in the world: by what it is in, and by what it is called there. */
public final class NestedId {

    private static final char BETWEEN = '.';

    private NestedId() {}

    /** The identifier of something in something else. */
    public static String of(String outer, String name) {
        return outer + BETWEEN + of(name);
    }

    /** The identifier of something outermost. An identifier has no slash, whatever a maker prints on a slot. */
    public static String of(String name) {
        return name.strip().replace('/', '|');
    }
}
