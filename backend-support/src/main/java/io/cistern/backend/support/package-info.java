// SPDX-License-Identifier: Apache-2.0
/**
 * What backends share: running calls on threads of their own, waiting for the infrastructure, and referring to secrets.
 *
 * <p>Work blocks, on the threads of {@link io.cistern.backend.support.Workers}; everything that waits does so through a
 * {@link io.cistern.backend.support.CallLimit}, so that nothing outlasts its limit or a backend that leaves.
 */
@Export
@Version("0.1.0")
package io.cistern.backend.support;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
