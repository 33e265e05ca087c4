// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.InfrastructureException;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the number that an option gives; Karaf's own conversion does not tell what it expected. */
public final class Amount {

    private Amount() {}

    /**
     * A whole number of at least one.
     *
     * @param text null: the option was not given
     */
    public static Optional<Integer> of(String option, String text) {
        return decimal(option, text).map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw refused(option, text);
            }
        });
    }

    /** A number greater than zero. */
    public static Optional<BigDecimal> decimal(String option, String text) {
        return Optional.ofNullable(text).map(given -> read(option, given));
    }

    private static BigDecimal read(String option, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(option, text);
        }
        throw refused(option, text);
    }

    private static InfrastructureException refused(String option, String text) {
        return InfrastructureException.invalidArgument(option, "is a number greater than 0, not " + text, "correct it");
    }
}
