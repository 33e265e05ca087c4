// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.core.internal.security.AuthenticatedConsumer;

/** Stage 1: the consumer is one whose credential was accepted here. */
final class Authentication {

    /** @throws InfrastructureException UNAUTHENTICATED */
    AuthenticatedConsumer check(CallContext call) {
        if (call != null && call.consumer() instanceof AuthenticatedConsumer consumer) {
            return consumer;
        }
        throw new InfrastructureException(
                ErrorCode.UNAUTHENTICATED,
                "the consumer was not authenticated here; obtain it from ConsumerAuthentication",
                ErrorDetails.builder()
                        .attribute("consumer")
                        .rule("comes from ConsumerAuthentication")
                        .remedy("obtain it from ConsumerAuthentication")
                        .origin(ErrorOrigin.GATEWAY)
                        .build());
    }
}
