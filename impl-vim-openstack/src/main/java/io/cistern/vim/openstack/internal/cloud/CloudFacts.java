// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import java.util.Map;

/**
 * What is known of a cloud that has been reached.
 *
 * @param properties endpoints, versions and extensions, for operators
 */
public record CloudFacts(Map<String, String> properties) {

    /** Nothing yet. */
    public static final CloudFacts NONE = new CloudFacts(Map.of());
}
