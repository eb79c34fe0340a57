using System.Runtime.CompilerServices;
using Modular.Accounts.Contracts;
using Modular.Platform.UseCases;

namespace Modular.Accounts.Application;

/// <summary>Gives somebody everything that the product holds about them.</summary>
internal sealed record ExportPersonalData(Guid UserId) : IQuery<PersonalExport>;

/// <summary>Everything about a user: by module, then by kind. It is read while it is written, so that its size does not matter.</summary>
internal sealed record PersonalExport(Guid UserId, DateTimeOffset ExportedAt, IReadOnlyDictionary<string, Dictionary<string, IAsyncEnumerable<object>>> Modules);

internal sealed class ExportPersonalDataHandler(IEnumerable<IPersonalData> all, TimeProvider clock) : IQueryHandler<ExportPersonalData, PersonalExport>
{
    public Task<Result<PersonalExport>> Handle(ExportPersonalData query, CancellationToken cancel)
    {
        var modules = all.OrderBy(data => data.Module, StringComparer.Ordinal).ToDictionary(data => data.Module, data => KindsOf(data, query.UserId), StringComparer.Ordinal);
        return Task.FromResult<Result<PersonalExport>>(new PersonalExport(query.UserId, clock.GetUtcNow(), modules));
    }

    private static Dictionary<string, IAsyncEnumerable<object>> KindsOf(IPersonalData data, Guid userId) =>
        data.Export(userId).ToDictionary(records => records.Kind, records => Each(records.Items), StringComparer.Ordinal);

    /// <summary>Lets go of the one connection after the last item, before the next kind is read; who writes the JSON would do so only later.</summary>
    private static async IAsyncEnumerable<object> Each(IAsyncEnumerable<object> items, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var item in items.WithCancellation(cancel)) yield return item;
    }
}
