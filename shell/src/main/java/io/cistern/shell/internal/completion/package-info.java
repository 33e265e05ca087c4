// SPDX-License-Identifier: Apache-2.0
/** Completion of ids: a few, at once, or none; never an error and never a wait that is felt. */
package io.cistern.shell.internal.completion;
