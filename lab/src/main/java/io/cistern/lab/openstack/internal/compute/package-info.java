// SPDX-License-Identifier: Apache-2.0
/** Nova. */
package io.cistern.lab.openstack.internal.compute;
