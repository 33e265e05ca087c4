// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;

/**
 * The kinds of threshold that are known by name; the standard leaves the list open (IFA 005 clause 8.5.4).
 */
public final class ThresholdTypes {

    /** One value with hysteresis. */
    @Extension("IFA 005 names no literal")
    public static final String SIMPLE = "SIMPLE";

    private ThresholdTypes() {}
}
