namespace Modular.Accounts.Contracts;

/// <summary>
/// What a module knows of people: every module that stores anything somebody wrote, did or gave implements this, so that they can have all of it and take all of
/// it away.
/// </summary>
public interface IPersonalData
{
    /// <summary>The module's name in the export, in lower case: <c>forums</c>.</summary>
    string Module { get; }

    /// <summary>Everything about the user, by kind. The kinds are read one after another and item by item, so none may hold all of its items in memory.</summary>
    IEnumerable<PersonalRecords> Export(Guid userId);

    /// <summary>
    /// Removes whatever says who the user is, and with <see cref="ErasedContent.Remove"/> what they wrote as well. Runs in a job, outside of any
    /// transaction, and may come again, also for somebody who is erased already: long work is cut into short transactions of its own.
    /// </summary>
    Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel);
}
