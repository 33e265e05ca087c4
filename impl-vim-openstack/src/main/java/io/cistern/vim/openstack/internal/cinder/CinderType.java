// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

/** A volume type: what volumes are made from. */
public record CinderType(String id, String name) {}
