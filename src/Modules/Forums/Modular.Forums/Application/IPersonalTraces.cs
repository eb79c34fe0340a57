using Modular.Accounts.Contracts;

namespace Modular.Forums.Application;

/// <summary>What one subject of the module keeps of a person beside what they wrote.</summary>
internal interface IPersonalTraces
{
    IEnumerable<PersonalRecords> Export(Guid userId);

    /// <summary>Outside of any transaction; may come again.</summary>
    Task EraseAsync(Guid userId, ErasedContent content, CancellationToken cancel);
}
