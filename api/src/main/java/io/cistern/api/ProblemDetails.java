// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import io.cistern.internal.Attributes;

/**
 * A failure as data: what {@link InfrastructureException} carries, kept in operation records and, per id, in the
 * result of best-effort operations. Its REST form is an RFC 9457 problem document.
 *
 * @param code the kind of failure
 * @param detail what happened, for a person
 * @param details what else is known
 */
public record ProblemDetails(ErrorCode code, String detail, ErrorDetails details) {

    public ProblemDetails {
        Attributes.required(code, "code");
        Attributes.required(detail, "detail");
        details = details == null ? ErrorDetails.NONE : details;
    }

    /**
     * The HTTP status of this problem. A value that the infrastructure cannot do is 422; an operation it cannot do at
     * all is 501.
     */
    public int httpStatus() {
        return code == ErrorCode.NOT_SUPPORTED && details.attribute().isPresent() ? 422 : code.httpStatus();
    }

    /** The exception that carries this problem. */
    public InfrastructureException toException() {
        return new InfrastructureException(code, detail, details);
    }
}
