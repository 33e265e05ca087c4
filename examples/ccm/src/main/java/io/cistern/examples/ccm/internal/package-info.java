// SPDX-License-Identifier: Apache-2.0
/** A small CIS cluster manager that allocates, queries and terminates the virtual machines of a cluster. */
package io.cistern.examples.ccm.internal;
