// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.information;

import io.cistern.api.AttributeSelector;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import java.util.Set;

/**
 * Attributes that OpenStack tells to administrators only. Where nobody asks for them they are absent; who asks for them
 * by name is told why there are none, rather than given a result that looks complete.
 */
final class Withheld {

    private Withheld() {}

    /**
     * @param attributes their paths
     * @throws InfrastructureException FORBIDDEN: the credential is no administrator's
     */
    static void check(CloudAccess cloud, Filter filter, AttributeSelector selector, Set<String> attributes) {
        if (cloud.isAdmin()) {
            return;
        }
        attributes.stream()
                .filter(attribute -> selector.fields().contains(attribute)
                        || filter.expressions().stream()
                                .anyMatch(term -> term.attribute().equals(attribute)))
                .sorted()
                .findFirst()
                .ifPresent(attribute -> {
                    throw forbidden(attribute);
                });
    }

    private static InfrastructureException forbidden(String attribute) {
        String rule = "is told by this cloud to administrators only";
        String remedy = "give this VIM an administrator's credential, or leave the attribute out";
        return new InfrastructureException(
                ErrorCode.FORBIDDEN,
                attribute + ": " + rule + "; " + remedy,
                ErrorDetails.builder()
                        .attribute(attribute)
                        .rule(rule)
                        .remedy(remedy)
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }
}
