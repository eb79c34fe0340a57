using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Scheduling.Domain;

namespace Modular.Scheduling.Infrastructure.Tables;

internal sealed class WorkerNodeTable : IEntityTypeConfiguration<WorkerNode>
{
    public void Configure(EntityTypeBuilder<WorkerNode> node)
    {
        node.ToTable("nodes");
        node.Property(n => n.Id).UseIdentityByDefaultColumn();
    }
}
