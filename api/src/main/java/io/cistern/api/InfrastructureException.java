// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.util.Objects;
import java.util.function.UnaryOperator;

/** The one failure of every operation. Immutable; the code says what kind it is, the details what to do about it. */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient ErrorDetails details;

    public InfrastructureException(ErrorCode code, String message) {
        this(code, message, ErrorDetails.NONE);
    }

    public InfrastructureException(ErrorCode code, String message, ErrorDetails details) {
        this(code, message, details, null);
    }

    /**
     * @param cause for the log of this process only; it is never shown to a consumer
     */
    public InfrastructureException(ErrorCode code, String message, ErrorDetails details, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.code = Objects.requireNonNull(code, "code");
        this.details = Objects.requireNonNull(details, "details");
    }

    /**
     * An attribute breaks a rule.
     *
     * @param attribute its path
     * @param rule the rule, as a statement that should be true
     * @param remedy what to do
     */
    public static InfrastructureException invalidArgument(String attribute, String rule, String remedy) {
        return refused(ErrorCode.INVALID_ARGUMENT, attribute, rule, remedy);
    }

    /**
     * A value that this infrastructure cannot do (422).
     *
     * @param attribute the path of the attribute
     * @param why the reason
     * @param remedy what to ask for instead
     */
    public static InfrastructureException valueNotSupported(String attribute, String why, String remedy) {
        return refused(ErrorCode.NOT_SUPPORTED, attribute, why, remedy);
    }

    /**
     * An operation that this infrastructure cannot do (501).
     *
     * @param operation its name in the standard
     * @param why the reason
     */
    public static InfrastructureException operationNotSupported(String operation, String why) {
        return new InfrastructureException(
                ErrorCode.NOT_SUPPORTED,
                operation + " is not supported: " + why,
                ErrorDetails.builder().rule(why).build());
    }

    private static InfrastructureException refused(ErrorCode code, String attribute, String rule, String remedy) {
        return new InfrastructureException(
                code,
                attribute + ": " + rule + "; " + remedy,
                ErrorDetails.builder()
                        .attribute(attribute)
                        .rule(rule)
                        .remedy(remedy)
                        .build());
    }

    public ErrorCode code() {
        return code;
    }

    /** What else is known; empty after Java serialisation. */
    public ErrorDetails details() {
        return details == null ? ErrorDetails.NONE : details;
    }

    /** This failure as data. */
    public ProblemDetails problem() {
        return new ProblemDetails(code, getMessage(), details());
    }

    /** The same failure with more known of it. */
    public InfrastructureException with(UnaryOperator<ErrorDetailsBuilder> more) {
        return new InfrastructureException(
                code, getMessage(), more.apply(details().toBuilder()).build(), this);
    }
}
