// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import java.util.Optional;

/** The interfaces that the gateway publishes now. */
@FunctionalInterface
public interface Infrastructures {
    /** An interface of one VIM; empty: no such VIM is known. */
    <T> Optional<T> find(Class<T> standardInterface, String vimId);

    /** An interface of one VIM. Errors: NOT_FOUND. */
    default <T> T vim(Class<T> standardInterface, String vimId) {
        return find(standardInterface, vimId)
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.NOT_FOUND,
                        "There is no VIM with the identifier in the path",
                        ErrorDetails.builder()
                                .attribute("vimId")
                                .rule("names a VIM that is configured")
                                .remedy("ask /cistern/vim/v1/vims for those there are")
                                .build()));
    }
}
