namespace Modular.Forums.Application.Sections;

/// <summary>What sections need beyond the module's port.</summary>
internal interface ISections
{
    /// <summary>The section of this name, ignoring case, made at the end of the list where there is none; it stays until the transaction ends.</summary>
    Task<long> FindOrMakeAsync(string name, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Lets nobody else change the order of sections and categories, or put a category into a section, until the transaction ends.</summary>
    Task LockAsync(CancellationToken cancel);
}
