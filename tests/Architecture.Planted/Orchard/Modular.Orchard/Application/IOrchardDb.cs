using Microsoft.EntityFrameworkCore;
using Modular.Orchard.Domain;

namespace Modular.Orchard.Application;

internal interface IOrchardDb
{
    DbSet<Tree> Trees { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
