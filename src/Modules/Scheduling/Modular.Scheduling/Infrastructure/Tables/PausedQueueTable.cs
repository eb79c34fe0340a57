using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class PausedQueueTable : IEntityTypeConfiguration<PausedQueue>
{
    public void Configure(EntityTypeBuilder<PausedQueue> queue)
    {
        queue.ToTable("queues");
        queue.HasKey(q => q.Name);
    }
}
