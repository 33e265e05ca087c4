// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.util.Set;
import java.util.function.Supplier;

/** What Networking refuses is refused for an attribute of the request; Networking does not know which. */
public final class Refusals {

    private static final Set<ErrorCode> REFUSED = Set.of(
            ErrorCode.INVALID_ARGUMENT,
            ErrorCode.NOT_FOUND,
            ErrorCode.CONFLICT,
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_SUPPORTED);

    private Refusals() {}

    /**
     * Makes a change that is asked for by one attribute.
     *
     * @param path of the attribute
     * @param rule that it may break
     * @param remedy against that
     */
    public static <T> T named(String path, String rule, String remedy, Supplier<T> change) {
        try {
            return change.get();
        } catch (InfrastructureException e) {
            if (!REFUSED.contains(e.code()) || e.details().attribute().isPresent()) {
                throw e;
            }
            throw new InfrastructureException(
                    // What a request refers to is there, or the request is wrong.
                    e.code() == ErrorCode.NOT_FOUND ? ErrorCode.INVALID_ARGUMENT : e.code(),
                    path + ": " + e.getMessage(),
                    e.details().toBuilder()
                            .attribute(path)
                            .rule(rule)
                            .remedy(
                                    e.code() == ErrorCode.FORBIDDEN
                                            ? e.details().remedy().orElse(remedy)
                                            : remedy)
                            .build(),
                    e);
        }
    }
}
