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
        data.Export(userId).ToDictionary(records => records.Kind, records => records.Items, StringComparer.Ordinal);
}
