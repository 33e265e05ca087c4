// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import io.cistern.backend.StepResult;

/**
 * What was made, as the answer to the request shows it.
 *
 * @param resource as it is
 * @param step what the journal keeps of it
 */
public record Made<T>(T resource, StepResult step) {}
