// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import java.util.regex.Pattern;

/** The names of steps, and the marks that are made of them. */
final class StepKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,18}");

    private StepKeys() {}

    /** @throws IllegalArgumentException a defect of the backend */
    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("step key \"" + key + "\" is not 1 to 18 of A-Z a-z 0-9 _ . [ ] -");
        }
    }

    static String ownershipTag(String operationId, String key) {
        check(key);
        return "cistern:" + operationId + ":" + key;
    }
}
