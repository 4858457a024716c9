regime-safe-harbor-ok-name = Oklahoma breach-notice relief (SB 626)
regime-safe-harbor-ok-short = Oklahoma safe harbour
regime-safe-harbor-ok-who = Anyone who holds breach-law data of people in Oklahoma and owes them notice.
regime-safe-harbor-ok-summary = Reasonable safeguards and a notice in time reduce or remove the penalties under Oklahoma's breach law.
regime-safe-harbor-ok-msp = It asks nothing of a provider by itself; dated evidence of what it runs supports your case.
regime-safe-harbor-ok-not = It does not replace the notice: without telling people in time there is no relief.
regime-safe-harbor-ok-note-wording = Known from secondary pages only; what exactly counts as reasonable safeguards was not read in the statute.
