// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The words of a fleet: what its BMCs say again and again, such as makers, models and states, is kept once. There is room
 * for so many; a word that takes the place of another one has no more harm done than that the other is kept twice.
 */
public final class Vocabulary {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 64;

    private final AtomicReferenceArray<String> words = new AtomicReferenceArray<>(PLACES);

    /** The same text, as the instance that was met before where there is one. */
    String same(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String known = words.getAcquire(place);
        if (text.equals(known)) {
            return known;
        }
        words.setRelease(place, text);
        return text;
    }
}
