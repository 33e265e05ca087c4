// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.InfrastructureException;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.core.internal.call.StandardOperation;
import java.util.regex.Pattern;

/** Stage 2: the request keeps the rules of its operation, and the call those of all calls. */
final class Validation {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern GROUP = Pattern.compile("\\P{Cc}{1,255}");
    private static final Pattern CORRELATION = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /** @throws InfrastructureException INVALID_ARGUMENT */
    void check(StandardOperation operation, CallContext call, Request request) {
        if (request == null) {
            throw InfrastructureException.invalidArgument("request", "is mandatory (cardinality 1)", "give it");
        }
        request.validate();
        call.idempotencyKey().ifPresent(key -> {
            if (!KEY.matcher(key).matches()) {
                throw InfrastructureException.invalidArgument(
                        "idempotencyKey", "is 1 to 255 visible ASCII characters", "take a UUID");
            }
            if (operation.kind() == OperationKind.QUERY) {
                throw InfrastructureException.invalidArgument(
                        "idempotencyKey", "does not go with a query", "leave it out; a query can be repeated");
            }
        });
        call.resourceGroupId().ifPresent(group -> {
            if (!GROUP.matcher(group).matches()) {
                throw InfrastructureException.invalidArgument(
                        "resourceGroupId",
                        "is 1 to 255 characters, none of them a control character",
                        "give the group as the infrastructure names it");
            }
        });
        if (!CORRELATION.matcher(call.correlationId()).matches()) {
            throw InfrastructureException.invalidArgument(
                    "correlationId", "is 1 to 255 printable ASCII characters", "take a W3C traceparent");
        }
    }
}
