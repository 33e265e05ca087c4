// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.nova;

import java.util.Optional;

/** A server group; its policy is {@code affinity}, {@code anti-affinity} or a soft form of them. */
public record NovaServerGroup(String id, String name, Optional<String> policy) {}
